import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { markRead, readNotices, type NoticeItem } from '../../api/notices';
import { useUnread } from '../../app/unread';
import type { WordKey } from '../../i18n/zh';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { SettingsPanel } from './settings-panel';

/** What the reader has been told, the newest first. */
export default function NoticesPage(): ReactNode {
  const { t } = useWords();
  const { readAgain } = useUnread();
  const [pages, setPages] = useState(1);
  const { value, problem, loading, reload } = useResource('notices', (signal) => readNotices(pages, signal));
  useEffect(() => {
    if (pages > 1) void reload();
  }, [pages, reload]);
  const changed = useCallback(async () => {
    await Promise.all([reload(), readAgain()]);
  }, [reload, readAgain]);
  return (
    <Page
      aside={
        <Button busy={loading && value !== null} icon="reload" look="quiet" onClick={() => void changed()}>
          {t('queue.reload')}
        </Button>
      }
      lead={t('notices.lead')}
      title={t('nav.notices')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? null : problem ? null : <Loading lines={6} />}
      <div className="stack">
        {value ? (
          <Panel aside={<ReadAll notices={value.items} onRead={changed} />} title={t('notices.received')}>
            {value.items.length === 0 ? <Empty hint={t('notices.noneHint')} title={t('notices.none')} /> : null}
            <ul className="rows">
              {value.items.map((notice) => (
                <NoticeRow key={notice.noticeId} notice={notice} onRead={changed} />
              ))}
            </ul>
            {value.more ? (
              <Button busy={loading} icon="chevron" onClick={() => setPages(pages + 1)}>
                {t('work.more')}
              </Button>
            ) : null}
          </Panel>
        ) : null}
        <SettingsPanel />
      </div>
    </Page>
  );
}

/** Every unread one that is shown, one after the other; what was marked before a refusal stays marked. */
async function markEach(noticeIds: readonly string[], key: string): Promise<void> {
  for (const noticeId of noticeIds) await markRead(noticeId, `${key}.${noticeId}`);
}

function ReadAll({ notices, onRead }: { notices: readonly NoticeItem[]; onRead: () => Promise<void> }): ReactNode {
  const { t } = useWords();
  const { send, sending, problem } = useSend<readonly string[], void>(markEach, onRead);
  const unread = notices.filter(({ readAt }) => readAt === null).map(({ noticeId }) => noticeId);
  if (problem) return <ProblemNotice problem={problem} />;
  if (unread.length < 2) return null;
  return (
    <Button busy={sending} icon="check" look="quiet" onClick={() => void send(unread)}>
      {t('notices.markAll', { count: unread.length })}
    </Button>
  );
}

/** Offers are answered before the case is open to who is asked; partners see a hand-off, not the case. */
function placeOf({ kind, disputeId }: NoticeItem): { path: string; word: WordKey } {
  if (kind.startsWith('offer')) return { path: '/queue', word: 'work.toOffers' };
  if (kind.startsWith('handoff')) return { path: '/handoffs', word: 'queue.toHandoffs' };
  return { path: `/disputes/${disputeId}`, word: 'notices.toCase' };
}

function NoticeRow({ notice, onRead }: { notice: NoticeItem; onRead: () => Promise<void> }): ReactNode {
  const { t, locale, tell } = useWords();
  const { title, text } = tell(notice);
  const { send, sending, problem } = useSend<string, unknown>(markRead, onRead);
  const unread = notice.readAt === null;
  const place = placeOf(notice);
  return (
    <li className={`notice-row ${unread ? 'notice-unread' : ''}`}>
      <p className="chips">
        {unread ? <Chip tone="info">{t('notices.unread')}</Chip> : null}
        <span className="soft small">{momentText(notice.createdAt, locale)}</span>
      </p>
      <h3>{title}</h3>
      <p>{text}</p>
      <div className="notice-actions">
        <Link
          className="button button-plain"
          onClick={() => {
            if (unread) void send(notice.noticeId);
          }}
          to={place.path}
        >
          {t(place.word)}
        </Link>
        {unread ? (
          <Button busy={sending} icon="check" look="quiet" onClick={() => void send(notice.noticeId)}>
            {t('notices.markRead')}
          </Button>
        ) : null}
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </li>
  );
}
