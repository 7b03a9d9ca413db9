export declare function holding<T>(
  path: string,
  what: string,
  work: (alsoHeldBy: (pid: number) => void) => Promise<T>,
): Promise<T>
