/** Collects values for `$1`, `$2`, ... of one statement. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** A condition with `:names`, as the rights filter writes it. Casts (`::text`) stay. */
  named(sql: string, values: Readonly<Record<string, unknown>>): string {
    const places = new Map<string, string>();
    return sql.replace(/(?<!:):([A-Za-z]\w*)/g, (_whole, name: string) => {
      const place = places.get(name) ?? this.add(values[name] ?? null);
      places.set(name, place);
      return `${place}::text`;
    });
  }
}
