import type { ReactNode } from 'react';
import type { ActionBodies, ActionName, DisputePage } from '../../../api/types';

export interface FieldsProps {
  readonly dispute: DisputePage;
}

/** A form made for one action: its fields, what it starts with, and how what was entered becomes the request. */
export interface ActionForm<Action extends ActionName = ActionName> {
  readonly Fields: (props: FieldsProps) => ReactNode;
  readonly initial: (dispute: DisputePage) => object;
  readonly toBody: (entered: object) => ActionBodies[Action];
}

interface Declared<Action extends ActionName, Entered extends object> {
  readonly Fields: (props: FieldsProps) => ReactNode;
  readonly initial?: (dispute: DisputePage) => Partial<Entered>;
  readonly toBody: (entered: Entered) => ActionBodies[Action];
}

/** Ant Design hands back what the fields hold; that the fields hold an `Entered` is declared here, once per form. */
export function actionForm<Action extends ActionName, Entered extends object>(
  declared: Declared<Action, Entered>,
): ActionForm<Action> {
  return {
    Fields: declared.Fields,
    initial: declared.initial ?? (() => ({})),
    toBody: (entered) => declared.toBody(entered as Entered),
  };
}
