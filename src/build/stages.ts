/** How long each part of a build takes. */
import { writeFileSync } from 'node:fs';

export interface Stages {
  time: <T>(name: string, work: () => T | Promise<T>) => Promise<T>;
}

/** `began` in milliseconds of `performance.now()`: what was before it is the program's start. */
export function timeStages(began: number): Stages & { write: (file: string) => void } {
  const stages: { name: string; milliseconds: number }[] = [{ name: 'start', milliseconds: began }];
  return {
    async time(name, work) {
      const start = performance.now();
      const result = await work();
      stages.push({ name, milliseconds: performance.now() - start });
      return result;
    },
    write: (file) => writeFileSync(file, `${JSON.stringify({ stages }, null, 1)}\n`),
  };
}
