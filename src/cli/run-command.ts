/** Runs a command's work and turns its outcome into an exit code; what it throws is shown as a message, not as a stack trace. */
export async function runCommand(work: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(process.env['LOCUS_DEBUG'] === '1' || !(error instanceof Error) ? error : error.message);
    process.exitCode = 2;
  }
}
