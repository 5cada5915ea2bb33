import type { Dayjs } from 'dayjs';
import { useCallback, useState } from 'react';
import { sendDisputeActions, type DisputeCommands } from '../../../api/endpoints';
import type { DisputePage } from '../../../api/types';
import { useSend, type Sender } from '../../../shared/hooks/use-send';
import { type ActionForm, stepsOf } from './action-form';
import { momentOf } from './moments';

/** Every form may say that what it records happened before now. */
export interface LateEntry {
  readonly happenedAt?: Dayjs | null;
}

interface Sending {
  readonly action: string;
  readonly form: ActionForm;
  readonly dispute: DisputePage;
  readonly etag: string | null;
  readonly onChanged: () => Promise<void>;
  readonly onDone: () => Promise<void>;
}

export interface Steps extends Omit<Sender<DisputeCommands>, 'send'> {
  readonly submit: (entered: LateEntry) => void;
  /** What was entered asks for nothing. */
  readonly nothing: boolean;
}

/** Sends what a form asks for, one command for each act. */
export function useSteps({ action, form, dispute, etag, onChanged, onDone }: Sending): Steps {
  const [nothing, setNothing] = useState(false);
  const command = useCallback(
    async (commands: DisputeCommands, key: string) => {
      try {
        await sendDisputeActions(commands, key);
      } catch (error) {
        // Of several acts the first ones may be recorded: the form goes on from what stands now.
        if (commands.steps.length > 1) await onChanged();
        throw error;
      }
    },
    [onChanged],
  );
  const { send, ...sender } = useSend<DisputeCommands, unknown>(command, onDone);
  const submit = ({ happenedAt, ...entered }: LateEntry): void => {
    const late = happenedAt ? { happenedAt: momentOf(happenedAt) } : {};
    const steps = stepsOf(action, form, entered, dispute).map((one) => ({ ...one, body: { ...one.body, ...late } }));
    setNothing(steps.length === 0);
    if (steps.length > 0) void send({ disputeId: dispute.disputeId, steps, ifMatch: etag });
  };
  return { ...sender, submit, nothing };
}
