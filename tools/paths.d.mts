export declare const cliVersion: string
export declare function temporalCli(): string | undefined
export declare function testServer(): string | undefined
export declare function chromium(): string | undefined
export declare function cacheDirectory(): string
export declare function versionOf(binary: string): string | undefined
export declare function isUsable(version: string | undefined, wanted?: string): boolean
export declare function executables(name: string): string[]
