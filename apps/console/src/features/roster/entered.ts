import type { Reference } from '../../api/types';

type Lists = 'mediatorKinds' | 'organisationKinds' | 'channels';

/** How one field of a form of the roster is entered; `family` names the words of its codes. */
export type Entered =
  | { readonly name: string; readonly as: 'text' | 'number' | 'decimal' | 'day' | 'optional-day' | 'list' | 'case' }
  | { readonly name: string; readonly as: 'code'; readonly codes: readonly string[]; readonly family: string }
  /** One of a closed list of the server, or several of it. */
  | { readonly name: string; readonly as: 'one-of' | 'some-of'; readonly list: Lists }
  | { readonly name: string; readonly as: 'body'; readonly optional: boolean }
  /** One of the interests that the person has declared. */
  | { readonly name: string; readonly as: 'interest' }
  /** Hours of the week. */
  | { readonly name: string; readonly as: 'windows' };

export type Options = Reference[Lists];

export const SEPARATOR = '、';
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What the server wants, from what was entered. */
export function valuesOf(fields: readonly Entered[], form: FormData): object {
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, form)]));
}

function valueOf(field: Entered, form: FormData): unknown {
  const words = String(form.get(field.name) ?? '').trim();
  switch (field.as) {
    case 'number':
    case 'decimal':
      return Number(words);
    case 'optional-day':
    case 'body':
      return words === '' ? null : words;
    case 'list':
      return words.split(/[、,，；;\s]+/).filter((one) => one !== '');
    case 'some-of':
      return form.getAll(field.name);
    case 'windows':
      return WEEKDAYS.filter((weekday) => form.get(windowName(field.name, weekday)) !== null).map((weekday) => ({
        weekday,
        from: form.get(windowName(field.name, weekday, 'from')),
        until: form.get(windowName(field.name, weekday, 'until')),
      }));
    default:
      return words;
  }
}

export const windowName = (name: string, weekday: number, part?: 'from' | 'until'): string =>
  [name, weekday, part].filter((one) => one !== undefined).join('-');
