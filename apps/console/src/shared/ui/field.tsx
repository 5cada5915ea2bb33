import type { ReactNode } from 'react';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  wide?: boolean;
  children: ReactNode;
}

/** A label over its control; the control is a plain element, so the browser's own keyboard ways hold. */
export function Field({ label, hint, wide = false, children }: FieldProps): ReactNode {
  return (
    <label className={wide ? 'field field-wide' : 'field'}>
      <span>{label}</span>
      {children}
      {hint ? <span className="field-hint">{hint}</span> : null}
    </label>
  );
}
