export declare function areInstalled(directory: string): boolean
