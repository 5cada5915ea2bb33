import { useState, type FormEvent, type ReactNode } from 'react';
import { sendAssignmentAction, type AssignmentCommand } from '../../../api/endpoints';
import type { AssignmentTrack } from '../../../api/roster';
import type { AssignmentBodies, DisputePage } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { useSend } from '../../../shared/hooks/use-send';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import { Sheet } from '../../../shared/ui/sheet';
import { ProblemNotice } from '../../../shared/ui/states';
import { partyName } from '../party-name';
import { type Chosen, MediatorPicker } from './mediator-picker';

export type AssignmentTask = 'hand-back' | 'ask-assisting' | 'record-choice';

const HAND_BACK: readonly AssignmentBodies['hand-back']['reason'][] = [
  'conflict-of-interest',
  'ill',
  'no-time',
  'outside-field',
  'unsafe',
  'other',
];
const GROUNDS: readonly AssignmentBodies['ask-assisting']['ground'][] = ['major', 'hard', 'complex', 'party-asked'];
const SEXES = ['female', 'male'] as const;

interface AssignmentSheetProps {
  task: AssignmentTask;
  track: AssignmentTrack;
  dispute: DisputePage;
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function AssignmentSheet({ task, track, dispute, onClose, onDone }: AssignmentSheetProps): ReactNode {
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const { send, sending, problem } = useSend<AssignmentCommand, unknown>(sendAssignmentAction, onDone);
  const title = t(`matching.do.${task}`);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(commandOf(task, track.assignmentId, new FormData(event.currentTarget), chosen));
  };
  return (
    <Sheet onClose={onClose} title={title}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <form className="bare-form" onSubmit={submit}>
        {task === 'hand-back' ? (
          <CodeField
            codes={HAND_BACK}
            family="handBackReason"
            hint={t('matching.handBackHint')}
            label={t('matching.handBackWhy')}
            name="reason"
          />
        ) : null}
        {task === 'ask-assisting' ? (
          <CodeField codes={GROUNDS} family="ground" label={t('matching.ground')} name="ground" />
        ) : null}
        {task === 'record-choice' ? <ChoiceFields chosen={chosen} dispute={dispute} onChosen={setChosen} /> : null}
        <div className="button-row">
          <Button busy={sending} look="primary" type="submit">
            {t('form.submit', { what: title })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function commandOf(
  task: AssignmentTask,
  assignmentId: string,
  form: FormData,
  chosen: readonly Chosen[],
): AssignmentCommand {
  const entered = (name: string): string => String(form.get(name) ?? '').trim();
  switch (task) {
    case 'hand-back':
      return {
        assignmentId,
        action: task,
        body: { reason: HAND_BACK.find((one) => one === entered('reason')) ?? 'other' },
      };
    case 'ask-assisting':
      return {
        assignmentId,
        action: task,
        body: { ground: GROUNDS.find((one) => one === entered('ground')) ?? 'hard' },
      };
    case 'record-choice':
      return {
        assignmentId,
        action: task,
        body: {
          partyId: entered('partyId'),
          mediatorIds: chosen.map(({ mediatorId }) => mediatorId),
          sexWanted: SEXES.find((one) => one === entered('sexWanted')) ?? null,
          manner: entered('manner'),
        },
      };
  }
}

interface ChoiceFieldsProps {
  dispute: DisputePage;
  chosen: readonly Chosen[];
  onChosen: (chosen: readonly Chosen[]) => void;
}

/** What one party wants: nobody in particular is an answer too. */
function ChoiceFields({ dispute, chosen, onChosen }: ChoiceFieldsProps): ReactNode {
  const { t, term } = useWords();
  return (
    <>
      <Field label={t('matching.party')}>
        <select name="partyId" required>
          {dispute.parties.map(({ partyId }) => (
            <option key={partyId} value={partyId}>
              {partyName(dispute.parties, partyId, '')}
            </option>
          ))}
        </select>
      </Field>
      <MediatorPicker chosen={chosen} onChosen={onChosen} />
      <Field label={t('matching.sexWanted')}>
        <select defaultValue="" name="sexWanted">
          <option value="">{t('matching.any')}</option>
          {SEXES.map((one) => (
            <option key={one} value={one}>
              {term('sex', one)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('matching.manner')}>
        <input defaultValue={t('matching.mannerSpoken')} maxLength={50} name="manner" required />
      </Field>
    </>
  );
}

interface CodeFieldProps {
  name: string;
  label: string;
  hint?: string;
  family: string;
  codes: readonly string[];
}

function CodeField({ name, label, hint, family, codes }: CodeFieldProps): ReactNode {
  const { term } = useWords();
  return (
    <Field hint={hint} label={label}>
      <select name={name}>
        {codes.map((one) => (
          <option key={one} value={one}>
            {term(family, one)}
          </option>
        ))}
      </select>
    </Field>
  );
}
