/** What an import could not carry over as it stood. */
export interface Loss {
  file: string;
  /** From 1. */
  line: number;
  /** What was found, and what became of it. */
  message: string;
}

export type TellLoss = (line: number, message: string) => void;
