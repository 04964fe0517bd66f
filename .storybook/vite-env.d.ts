/** The part of Vite's `import.meta` that the preview uses. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true }): Record<string, T>;
}
