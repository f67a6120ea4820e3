/** The formats that a paper can be taken away in, in the order that readers are offered them. */
import type { Exporter } from './exporter.ts';

export const formats: readonly Exporter[] = [];
