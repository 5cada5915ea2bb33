import type { Dayjs } from 'dayjs';
import type { ActionBodies, Agreement, DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { shanghaiToday } from '../../../shared/dates';
import { severalForm } from './action-form';
import { ChoiceField, DayField } from './fields';
import { dayOf } from './moments';

type Performance = ActionBodies['record-performance'];
type Term = Agreement['terms'][number];

interface PerformanceEntered {
  readonly on: Dayjs;
  /** By term; a term that nothing is known of stays empty. */
  readonly terms?: Readonly<Record<string, Performance['outcome'] | undefined>>;
}

/** Terms that something can still happen to; where all are performed, all of them, so that a mistake can be corrected. */
function openTerms({ agreement }: DisputePage): readonly Term[] {
  const terms = agreement?.terms ?? [];
  const open = terms.filter(({ outcome }) => outcome !== 'performed');
  return open.length > 0 ? open : terms;
}

/** All terms on one sheet; what came of each is recorded by itself. */
export const recordPerformance = severalForm<PerformanceEntered>({
  Fields: ({ dispute }) => {
    const { t, term } = useWords();
    const all = dispute.agreement?.terms ?? [];
    return (
      <>
        <p className="form-note">{t('performance.explain')}</p>
        {openTerms(dispute).map((one) => (
          <ChoiceField
            key={one.termId}
            label={`${all.indexOf(one) + 1}. ${one.text ?? t('agreement.hidden')}`}
            name={['terms', one.termId]}
            optional
            options={['performed', 'breached'].map((value) => ({ value, label: term('performance', value) }))}
          />
        ))}
        <DayField label={t('performance.on')} name="on" />
      </>
    );
  },
  initial: () => ({ on: shanghaiToday() }),
  toSteps: ({ on, terms = {} }, dispute) =>
    openTerms(dispute).flatMap(({ termId }) => {
      const outcome = terms[termId];
      const body: Performance | null = outcome ? { termId, outcome, on: dayOf(on) } : null;
      return body ? [{ action: 'record-performance', body }] : [];
    }),
});
