/** The commands of `npm run edition`, in the order of an editor’s work; the last is for those who change the rules. */
import type { Command } from './command.ts';
import { anchors } from './commands/anchors.ts';
import { check } from './commands/check.ts';
import { exportPaper } from './commands/export.ts';
import { handbook } from './commands/handbook.ts';
import { init } from './commands/init.ts';
import { namesCommand } from './commands/names.ts';
import { newPaper } from './commands/new.ts';
import { review } from './commands/review.ts';
import { rulesCommand } from './commands/rules.ts';
import { worksCommand } from './commands/works.ts';

export const commands: readonly Command[] = [init, newPaper, review, worksCommand, namesCommand, check, rulesCommand, anchors, exportPaper, handbook];
