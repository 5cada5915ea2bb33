import { shanghaiToday } from '../../../shared/dates';
import { Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ActionBodies, DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { actionForm } from './action-form';
import { ChoiceField, DayField, MannerField, OrganisationField } from './fields';
import { dayOf } from './moments';
import { TermRows, type TermEntered } from './term-rows';
import { signatoryName } from '../signatory-name';

type Draft = ActionBodies['draft-agreement'];
type DraftedTerm = NonNullable<DisputePage['agreement']>['terms'][number];

interface DraftEntered {
  readonly form: Draft['form'];
  readonly scope: Draft['scope'];
  readonly terms: readonly TermEntered[];
}

function enteredOf({ text, amountCny, manner, dueOn, debtorPartyId }: DraftedTerm): TermEntered {
  return {
    ...(text === null ? {} : { text }),
    ...(amountCny === null ? {} : { amountCny }),
    ...(manner === null ? {} : { manner }),
    ...(dueOn === null ? {} : { dueOn: dayjs(dueOn) }),
    ...(debtorPartyId === null ? {} : { debtorPartyId }),
  };
}

export const draftAgreement = actionForm<'draft-agreement', DraftEntered>({
  Fields: ({ dispute }) => {
    const { t, term } = useWords();
    return (
      <>
        <ChoiceField
          label={t('agreement.form')}
          name="form"
          options={['written', 'oral'].map((value) => ({ value, label: term('agreement-form', value) }))}
        />
        <ChoiceField
          label={t('agreement.scope')}
          name="scope"
          options={['full', 'part'].map((value) => ({ value, label: term('agreement-scope', value) }))}
        />
        <TermRows parties={dispute.parties} />
      </>
    );
  },
  // An agreement that is drafted again starts from the one that stands.
  initial: ({ agreement }) =>
    agreement
      ? {
          form: agreement.form === 'oral' ? 'oral' : 'written',
          scope: agreement.scope === 'part' ? 'part' : 'full',
          terms: agreement.terms.map(enteredOf),
        }
      : { form: 'written', scope: 'full', terms: [{}] },
  toBody: ({ form, scope, terms }) => ({
    form,
    scope,
    terms: terms.map(({ text = '', amountCny, manner, dueOn, debtorPartyId }) => ({
      text,
      amountCny: amountCny ?? null,
      manner: manner || null,
      dueOn: dueOn ? dayOf(dueOn) : null,
      debtorPartyId: debtorPartyId ?? null,
    })),
  }),
});

type Sign = ActionBodies['sign-agreement'];

interface SignEntered {
  /** `kind:id` of the signatory. */
  readonly signatory: string;
  readonly manner: Sign['manner'];
  readonly signedOn: Dayjs;
}

const SIGNING: readonly Sign['manner'][] = ['签名', '盖章', '按指印', '电子签名'];

function unsigned({ agreement }: DisputePage): NonNullable<DisputePage['agreement']>['signatories'] {
  return agreement?.signatories.filter(({ signedOn }) => signedOn === null) ?? [];
}

function isKind(kind: string): kind is Sign['kind'] {
  return kind === 'party' || kind === 'mediator' || kind === 'seal';
}

export const signAgreement = actionForm<'sign-agreement', SignEntered>({
  Fields: ({ dispute }) => {
    const { t } = useWords();
    return (
      <>
        <ChoiceField
          label={t('sign.who')}
          name="signatory"
          options={unsigned(dispute).map((one) => ({
            value: `${one.kind}:${one.id}`,
            label: signatoryName(one, dispute, t),
          }))}
        />
        <MannerField label={t('sign.manner')} manners={SIGNING} name="manner" />
        <DayField label={t('sign.on')} name="signedOn" />
        <p className="form-note">{t('sign.explain')}</p>
      </>
    );
  },
  initial: (dispute) => {
    const next = unsigned(dispute)[0];
    return {
      ...(next ? { signatory: `${next.kind}:${next.id}` } : {}),
      manner: next?.kind === 'seal' ? '盖章' : '签名',
      signedOn: shanghaiToday(),
    };
  },
  toBody: ({ signatory, manner, signedOn }) => {
    const colon = signatory.indexOf(':');
    const kind = signatory.slice(0, colon);
    return { kind: isKind(kind) ? kind : 'party', id: signatory.slice(colon + 1), manner, signedOn: dayOf(signedOn) };
  },
});

interface ConfirmationEntered {
  readonly courtId: string;
  readonly requestedOn: Dayjs;
}

export const requestConfirmation = actionForm<'request-confirmation', ConfirmationEntered>({
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <p className="form-note">{t('confirmation.explain')}</p>
        <OrganisationField filter={{ kind: 'court' }} label={t('confirmation.court')} name="courtId" />
        <DayField label={t('confirmation.on')} name="requestedOn" />
      </>
    );
  },
  initial: () => ({ requestedOn: shanghaiToday() }),
  toBody: ({ courtId, requestedOn }) => ({ courtId, requestedOn: dayOf(requestedOn) }),
});

interface PerformanceEntered {
  readonly termId: string;
  readonly outcome: ActionBodies['record-performance']['outcome'];
  readonly on: Dayjs;
}

export const recordPerformance = actionForm<'record-performance', PerformanceEntered>({
  Fields: ({ dispute }) => {
    const { t, term } = useWords();
    return (
      <>
        <Form.Item label={t('performance.term')} name="termId" rules={[{ required: true, message: t('form.choose') }]}>
          <Select
            options={
              dispute.agreement?.terms.map(({ termId, text }, index) => ({
                value: termId,
                label: `${index + 1}. ${text ?? t('agreement.hidden')}`,
              })) ?? []
            }
          />
        </Form.Item>
        <ChoiceField
          label={t('performance.outcome')}
          name="outcome"
          options={['performed', 'breached'].map((value) => ({ value, label: term('performance', value) }))}
        />
        <DayField label={t('performance.on')} name="on" />
      </>
    );
  },
  initial: ({ agreement }) => {
    const open = agreement?.terms.find(({ outcome }) => outcome === null) ?? agreement?.terms[0];
    return { ...(open ? { termId: open.termId } : {}), outcome: 'performed', on: shanghaiToday() };
  },
  toBody: ({ termId, outcome, on }) => ({ termId, outcome, on: dayOf(on) }),
});
