import type { FieldName } from '../template/fields.js';

/** What whoever makes a paper typed. */
export type Inputs = Readonly<Partial<Record<FieldName, string>>>;

/** What was typed for papers that are issued already, by kind. */
export type IssuedInputsOf = ReadonlyMap<string, { readonly version: number; readonly inputs: Inputs }>;
