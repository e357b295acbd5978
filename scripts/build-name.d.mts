/** @param root The project's folder. */
export function buildName(root: string): string;
