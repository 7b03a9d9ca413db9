export declare function holding<T>(path: string, what: string, work: () => Promise<T>): Promise<T>
