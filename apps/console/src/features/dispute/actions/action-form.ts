import type { ReactNode } from 'react';
import type { DisputeStep } from '../../../api/endpoints';
import type { ActionBodies, ActionName, DisputePage } from '../../../api/types';

export interface FieldsProps {
  readonly dispute: DisputePage;
}

interface Shown {
  readonly Fields: (props: FieldsProps) => ReactNode;
  readonly initial: (dispute: DisputePage) => object;
}

/** A form made for one action: its fields, what it starts with, and how what was entered becomes the request. */
export interface OneCommandForm<Action extends ActionName = ActionName> extends Shown {
  readonly toBody: (entered: object) => ActionBodies[Action];
}

/** A form for an action that several people or terms share one sheet for: a command for each, recorded by itself. */
export interface SeveralCommandsForm extends Shown {
  readonly toSteps: (entered: object, dispute: DisputePage) => readonly DisputeStep[];
}

export type ActionForm<Action extends ActionName = ActionName> = OneCommandForm<Action> | SeveralCommandsForm;

interface Declared<Entered extends object> {
  readonly Fields: (props: FieldsProps) => ReactNode;
  readonly initial?: (dispute: DisputePage) => Partial<Entered>;
}

interface DeclaredOne<Action extends ActionName, Entered extends object> extends Declared<Entered> {
  readonly toBody: (entered: Entered) => ActionBodies[Action];
}

interface DeclaredSeveral<Entered extends object> extends Declared<Entered> {
  readonly toSteps: (entered: Entered, dispute: DisputePage) => readonly DisputeStep[];
}

/** Ant Design hands back what the fields hold; that the fields hold an `Entered` is declared here, once per form. */
export function actionForm<Action extends ActionName, Entered extends object>({
  Fields,
  initial = () => ({}),
  toBody,
}: DeclaredOne<Action, Entered>): OneCommandForm<Action> {
  return { Fields, initial, toBody: (entered) => toBody(entered as Entered) };
}

export function severalForm<Entered extends object>({
  Fields,
  initial = () => ({}),
  toSteps,
}: DeclaredSeveral<Entered>): SeveralCommandsForm {
  return { Fields, initial, toSteps: (entered, dispute) => toSteps(entered as Entered, dispute) };
}

/** What a form asks of the server, one request for each act. */
export function stepsOf(
  action: string,
  form: ActionForm,
  entered: object,
  dispute: DisputePage,
): readonly DisputeStep[] {
  return 'toSteps' in form ? form.toSteps(entered, dispute) : [{ action, body: form.toBody(entered) }];
}
