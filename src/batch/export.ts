import type { Layout } from './layout.ts';
export async function exportTables(_: Layout): Promise<void> {}
