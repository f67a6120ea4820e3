/** Keeps a build from publishing content with mistakes, however the build was started. */
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../edition/content-folder.ts';
import { readCollection } from '../edition/read-collection.ts';
import { FindingsError } from '../model/finding.ts';
import { judge } from './judge.ts';

export function refuseFindings(): AstroIntegration {
  return {
    name: 'locus:checks',
    hooks: {
      'astro:build:start': () => {
        const { errors } = judge(readCollection(contentFolder()));
        if (errors.length > 0) throw new FindingsError(errors);
      },
    },
  };
}
