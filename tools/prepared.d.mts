/** Where everything lies that is made beforehand from this checkout's sources. */
export const preparedDirectory: string
/** Where the workflow bundle lies that belongs to the present state of its sources; there once it was built. */
export function bundlePath(): string
/** Where the built page lies that belongs to the present state of its sources; there once it was built. */
export function pagePath(): string
/** Where the copy of an empty embedded database lies. */
export function emptyDatabasePath(kind: 'packed' | 'folder'): string
