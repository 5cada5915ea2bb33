import { lazy, Suspense, useState, type ReactNode } from 'react';
import { readAttachment } from '../../api/handoffs';
import type { HandoffItem } from '../../api/types';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/states';
import { useFile } from '../dispute/papers/use-file';
import { sizeText } from './file-facts';

const AttachDrawer = lazy(() => import('./attach-drawer'));
const PackageDrawer = lazy(() => import('./package-drawer'));

/** As long as somebody may still work with it. */
const ENDED: readonly string[] = ['returned', 'upheld', 'recalled', 'lapsed', 'blocked'];

/** What travels with a hand-off: its package, its files, and news of an erasure. */
export function HandoffMaterials({
  item,
  onChanged,
}: {
  item: HandoffItem;
  onChanged: () => Promise<void>;
}): ReactNode {
  const { t } = useWords();
  const { account, permissions } = useSession();
  const [open, setOpen] = useState<'attach' | 'package' | null>(null);
  const answers = permissions.includes('handoff:answer') && !ENDED.includes(item.status);
  const receives = item.toOrganisationId === account.organisationId;
  return (
    <div className="materials">
      <Files item={item} />
      {item.erasures.map(({ subjectId, confirmedBy }) => (
        <p className="erasure small" key={subjectId}>
          {t('material.erased')} <span className="soft">{t('material.erasedBy', { count: confirmedBy.length })}</span>
        </p>
      ))}
      {answers ? (
        <p className="materials-row">
          {receives ? (
            <Button icon="paper" look="quiet" onClick={() => setOpen('package')}>
              {t('material.package')}
            </Button>
          ) : null}
          <Button look="quiet" onClick={() => setOpen('attach')}>
            {t('material.add')}
          </Button>
        </p>
      ) : null}
      <Suspense fallback={null}>
        {open === 'attach' ? <AttachDrawer item={item} onChanged={onChanged} onClose={() => setOpen(null)} /> : null}
        {open === 'package' ? <PackageDrawer item={item} onClose={() => setOpen(null)} /> : null}
      </Suspense>
    </div>
  );
}

function Files({ item }: { item: HandoffItem }): ReactNode {
  const { t, term } = useWords();
  const { account } = useSession();
  const { open, opening, problem } = useFile();
  if (item.attachments.length === 0) return null;
  const side = item.toOrganisationId === account.organisationId ? 'receiver' : 'sender';
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <ul aria-label={t('material.files')} className="files">
        {item.attachments.map((file) => (
          <li key={file.attachmentId}>
            {file.stored && !file.sealed ? (
              <button
                aria-label={t('material.download', { name: file.name })}
                className="file-name"
                disabled={opening}
                onClick={() => void open('docx', () => readAttachment(item.handoffId, file.attachmentId))}
                type="button"
              >
                {file.name}
              </button>
            ) : (
              <span className="file-name soft">{file.sealed ? t('material.sealed') : file.name}</span>
            )}
            <span className="soft small">
              {sizeText(file.size)} · {term('class', file.classification)}
              {file.by === side ? null : ` · ${t('material.theirs')}`}
              {file.stored ? null : ` · ${t('material.unsent')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
