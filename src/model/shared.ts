/** What there is one of in a process. Astro bundles pages with an instance of their own of every module, so that a module's variable may be there twice. */
export function shared<T>(name: string, make: () => T): T {
  const kept = globalThis as { [key: symbol]: T | undefined };
  const key = Symbol.for(`locus.${name}`);
  kept[key] ??= make();
  return kept[key];
}
