/** The values of one statement, in the order in which its text names them. */
export class BoundValues {
  readonly values: unknown[] = [];

  /** Binds `value` and answers the place that stands for it in the text: `$3`. */
  bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
