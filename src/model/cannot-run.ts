/** The command was called in a way, or in a place, that it cannot serve. Told in a sentence, without a stack. */
export class CannotRun extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'CannotRun';
    this.hint = hint;
  }
}
