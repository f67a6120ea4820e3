/** Builds the edition and serves it: `npm start`. */
import { spawnSync } from 'node:child_process';

for (const command of ['build', 'serve']) {
  const { status, signal } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...(command === 'serve' ? process.argv.slice(2) : [])], {
    stdio: 'inherit',
  });
  if (status !== 0) {
    process.exitCode = signal ? 0 : (status ?? 2);
    break;
  }
}
