/** Keeps a build from publishing content with mistakes, however the build was started. */
import type { AstroIntegration } from 'astro';
import { currentCollection } from '../edition/current-collection.ts';
import { FindingsError } from '../model/finding.ts';
import { judge } from './judge.ts';

export function refuseFindings(): AstroIntegration {
  return {
    name: 'locus:checks',
    hooks: {
      'astro:build:start': () => {
        const { errors } = judge(currentCollection(false));
        if (errors.length > 0) throw new FindingsError(errors);
      },
    },
  };
}
