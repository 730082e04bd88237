export type AppName = "checkout" | "inventory" | "load";
export function bundleApp(name: AppName): { code: string; sha256: string; bytes: number } {
  return { code: `// ${name}`, sha256: "", bytes: 0 };
}
