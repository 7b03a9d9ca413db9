export declare function download(address: string, directory: string): Promise<boolean>
