export declare const sentences: { noChromium: string }
