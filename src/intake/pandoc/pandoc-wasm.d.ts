declare module 'pandoc-wasm' {
  export function convert(
    options: Record<string, unknown>,
    stdin: string | null,
    files: Record<string, Blob>,
  ): Promise<{ stdout: string; stderr: string; warnings: { verbosity?: string; pretty?: string }[]; mediaFiles: Record<string, Blob> }>;
}
