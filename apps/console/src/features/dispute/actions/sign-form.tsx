import { Checkbox, Form, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { type DisputeStep, readLegalChecks } from '../../../api/endpoints';
import type { ActionBodies, Agreement, CheckIdentity, DisputePage, LegalChecks } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { dayText, shanghaiToday } from '../../../shared/dates';
import { useResource } from '../../../shared/hooks/use-resource';
import { signatoryName } from '../signatory-name';
import { severalForm } from './action-form';
import { ChoiceField, DayField } from './fields';
import { dayOf } from './moments';

type Sign = ActionBodies['sign-agreement'];
type Signatory = Agreement['signatories'][number] & { readonly kind: Sign['kind'] };

/** What was entered for one person; `signed` is the tick that makes it an act. */
interface PersonEntered {
  readonly signed?: boolean;
  readonly manner: Sign['manner'];
  /** Absent where the identity was checked before. */
  readonly document?: CheckIdentity['document'];
  readonly representativeId?: string;
}

interface SignEntered {
  readonly agreementId: string;
  readonly signedOn: Dayjs;
  readonly seen: string;
  readonly people: Readonly<Record<string, PersonEntered>>;
}

const SIGNING: readonly Sign['manner'][] = ['签名', '盖章', '按指印', '电子签名'];
const SEEN = ['当面', '视频', '电子证照'];
const DOCUMENTS: readonly CheckIdentity['document'][] = [
  '居民身份证',
  '护照',
  '港澳台居民证件',
  '户口簿',
  '营业执照',
  '统一社会信用代码证',
  '其他证件',
];

const keyOf = ({ kind, id }: Signatory): string => `${kind}:${id}`;
const isKnown = (one: Agreement['signatories'][number]): one is Signatory =>
  ['party', 'mediator', 'seal'].includes(one.kind);
const signatoriesOf = ({ agreement }: DisputePage): readonly Signatory[] =>
  agreement?.signatories.filter(isKnown) ?? [];
const unsigned = (dispute: DisputePage): readonly Signatory[] =>
  signatoriesOf(dispute).filter(({ signedOn }) => signedOn === null);

function firstOf({ kind, id }: Signatory, { parties }: DisputePage): PersonEntered {
  if (kind !== 'party') return { manner: kind === 'seal' ? '盖章' : '签名' };
  const isPerson = parties.find(({ partyId }) => partyId === id)?.kind === '自然人';
  return isPerson ? { manner: '签名', document: '居民身份证' } : { manner: '盖章', document: '营业执照' };
}

/** Everybody who is there signs on one sheet; each signature, and each look at an identity paper, is recorded by itself. */
export const signAgreement = severalForm<SignEntered>({
  Fields: SignFields,
  initial: (dispute) => ({
    agreementId: dispute.agreement?.agreementId ?? '',
    signedOn: shanghaiToday(),
    seen: '当面',
    people: Object.fromEntries(signatoriesOf(dispute).map((one) => [keyOf(one), firstOf(one, dispute)])),
  }),
  toSteps: ({ signedOn, seen, people }, dispute) =>
    unsigned(dispute).flatMap((one): readonly DisputeStep[] => {
      const { signed, manner, document, representativeId } = people[keyOf(one)] ?? firstOf(one, dispute);
      if (!signed) return [];
      const { kind, id } = one;
      const on = dayOf(signedOn);
      const check: CheckIdentity | null =
        kind === 'party' && document ? { partyId: id, manner: seen, document, on } : null;
      const sign: Sign = { kind, id, manner, signedOn: on, ...(representativeId ? { representativeId } : {}) };
      return [...(check ? [{ action: 'check-identity', body: check }] : []), { action: 'sign-agreement', body: sign }];
    }),
});

function SignFields({ dispute }: { dispute: DisputePage }): ReactNode {
  const { t, term } = useWords();
  const { disputeId, revision } = dispute;
  const { value: checks } = useResource(`checks-${disputeId}-${revision}`, (signal) =>
    readLegalChecks(disputeId, signal),
  );
  return (
    <>
      <p className="form-note">{t('sign.explain')}</p>
      <div className="term-rows">
        {unsigned(dispute).map((one) => (
          <PersonRow checks={checks} dispute={dispute} key={keyOf(one)} one={one} />
        ))}
      </div>
      <div className="sign-common">
        <DayField label={t('sign.on')} name="signedOn" />
        <ChoiceField
          label={t('sign.seen')}
          name="seen"
          options={SEEN.map((value) => ({ value, label: term('manner', value) }))}
        />
      </div>
    </>
  );
}

interface PersonRowProps {
  one: Signatory;
  dispute: DisputePage;
  /** Null while they are read. */
  checks: LegalChecks | null;
}

function PersonRow({ one, dispute, checks }: PersonRowProps): ReactNode {
  const { t, term } = useWords();
  const place = ['people', keyOf(one)];
  return (
    <fieldset className="term-row">
      <legend>{signatoryName(one, dispute, t)}</legend>
      <div className="term-grid">
        {one.kind === 'party' ? <Identity checks={checks} partyId={one.id} place={place} /> : null}
        <Form.Item label={t('sign.manner')} name={[...place, 'manner']}>
          <Select options={SIGNING.map((value) => ({ value, label: term('manner', value) }))} />
        </Form.Item>
        {one.kind === 'party' ? <SignedBy checks={checks} partyId={one.id} place={place} /> : null}
      </div>
      <Form.Item name={[...place, 'signed']} valuePropName="checked">
        <Checkbox>{t(`sign.done-${one.kind}`)}</Checkbox>
      </Form.Item>
    </fieldset>
  );
}

interface PartyFieldProps {
  place: readonly string[];
  partyId: string;
  checks: LegalChecks | null;
}

function Identity({ place, partyId, checks }: PartyFieldProps): ReactNode {
  const { t, term, locale } = useWords();
  const known = checks?.identityChecks.findLast((one) => one.partyId === partyId);
  if (known) {
    const seen = { document: term('value', known.document), day: dayText(known.on, locale) };
    return <p className="soft small">{t('sign.identified', seen)}</p>;
  }
  return (
    <Form.Item label={t('sign.document')} name={[...place, 'document']}>
      <Select options={DOCUMENTS.map((value) => ({ value, label: term('value', value) }))} />
    </Form.Item>
  );
}

/** The party in person, or who was given the power to settle. */
function SignedBy({ place, partyId, checks }: PartyFieldProps): ReactNode {
  const { t, term } = useWords();
  const named = checks?.representatives.filter((one) => one.partyId === partyId) ?? [];
  if (named.length === 0) return null;
  return (
    <Form.Item label={t('sign.by')} name={[...place, 'representativeId']}>
      <Select
        allowClear
        options={named.map(({ representativeId, name, kind }) => ({
          value: representativeId,
          label: `${name}（${term('value', kind)}）`,
        }))}
        placeholder={t('sign.inPerson')}
      />
    </Form.Item>
  );
}
