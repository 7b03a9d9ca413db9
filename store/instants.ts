import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs, QueryResult, UnknownRow } from 'kysely'

/** Thời điểm as the product writes it: ISO 8601 at +07:00; milliseconds only where there are some. */
export function instant(date: Date): string {
  return new Date(date.getTime() + 7 * 3_600_000).toISOString().replace(/(\.000)?Z$/, '+07:00')
}

/**
 * Hands out every `timestamptz` as an instant text. A plugin and not a parser of the drivers: `db.withoutPlugins()`
 * gives libraries that want `Date` objects the same connection without it.
 */
export class Instants implements KyselyPlugin {
  transformQuery(args: PluginTransformQueryArgs) {
    return args.node
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const rows = result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value instanceof Date ? instant(value) : value]),
      ),
    )
    return { ...result, rows }
  }
}
