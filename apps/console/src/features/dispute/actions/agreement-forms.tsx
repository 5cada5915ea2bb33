import { shanghaiToday } from '../../../shared/dates';
import dayjs, { type Dayjs } from 'dayjs';
import type { ActionBodies, DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { actionForm } from './action-form';
import { ChoiceField, DayField, OrganisationField } from './fields';
import { dayOf } from './moments';
import { TermRows, type TermEntered } from './term-rows';

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
