import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { readPackage, type HandoffPackage } from '../../api/handoffs';
import type { HandoffItem } from '../../api/types';
import { AntdScope } from '../../app/antd-scope';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Chip } from '../../shared/ui/chip';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import '../dispute/actions/actions.css';

/** The content of a hand-off as its receiver gets it. Opening it is a reading, and noted as one. */
export default function PackageDrawer({ item, onClose }: { item: HandoffItem; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource(`package-${item.handoffId}`, (signal) =>
    readPackage(item.handoffId, signal),
  );
  return (
    <AntdScope>
      <Drawer className="action-drawer" onClose={onClose} open size="min(44rem, 100vw)" title={t('package.title')}>
        <p className="soft small drawer-case">
          {item.disputeCode} · {t('package.lead')}
        </p>
        {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
        {value ? <Content pack={value} /> : problem ? null : <Loading lines={8} />}
      </Drawer>
    </AntdScope>
  );
}

function Content({ pack }: { pack: HandoffPackage }): ReactNode {
  const { t, term } = useWords();
  const { case: about, parties, consents } = pack;
  const facts = [
    about.category,
    about.subCategory,
    about.amountCny === null ? null : t('package.amount', { amount: about.amountCny.toLocaleString() }),
    about.peopleInvolved === null ? null : t('package.people', { count: about.peopleInvolved }),
  ].filter((one) => one !== null);
  return (
    <div className="package">
      <p className="chips">
        <Chip tone={pack.disclosure === 'full' ? 'watch' : 'calm'}>
          {t('package.kind', { kind: term('disclosure', pack.disclosure) })}
        </Chip>
      </p>
      {pack.requestedAction ? <Part text={pack.requestedAction} title={t('package.action')} /> : null}
      <h3>{t('package.case')}</h3>
      <p>{facts.join(' · ')}</p>
      <Part text={about.facts} title={t('package.facts')} />
      <Part text={about.claims} title={t('package.claims')} />
      <h3>{t('package.parties')}</h3>
      <ul className="rows">
        {parties.map((party) => (
          <li className="case-row" key={party.subjectId}>
            <p>
              <strong>{party.name ?? party.label}</strong>{' '}
              <span className="soft">{`${party.role} · ${party.kind}`}</span>
            </p>
            <p className="soft small number">
              {[party.phone, party.idNumber, party.address].filter((one) => one !== null).join(' · ') ||
                t('package.hidden')}
            </p>
          </li>
        ))}
      </ul>
      {consents.length > 0 ? (
        <>
          <h3>{t('package.consents')}</h3>
          <ul>
            {consents.map((one) => (
              <li key={`${one.label}-${one.channel}`}>
                {one.label} · {term('channel', one.channel)} · {term('consent', one.decision)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <details className="more small">
        <summary>{t('package.items')}</summary>
        {pack.items.map(({ type, title, classification, sha256 }) => (
          <p key={type}>
            {title} · {term('class', classification)} <span className="hash number">{sha256}</span>
          </p>
        ))}
        <p>
          {t('package.hash')} <span className="hash number">{pack.contentHash}</span>
        </p>
      </details>
    </div>
  );
}

function Part({ title, text }: { title: string; text: string | null }): ReactNode {
  const { t } = useWords();
  return (
    <p className="prose">
      <span className="soft">{title}：</span>
      {text ?? t('package.hidden')}
    </p>
  );
}
