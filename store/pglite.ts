import type { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { StoreRefusal } from './refusal.ts'

/**
 * Kysely over PGlite: PostgreSQL in this process, with one connection. Whoever holds it, a query or a transaction,
 * holds it alone; the others queue. One that has waited longer than `patienceMs` is refused as `busy`: code that uses
 * the outer handle inside a transaction would otherwise wait for itself for ever.
 */
export class PGliteDialect implements Dialect {
  readonly #database: PGlite
  readonly #patienceMs: number

  constructor(database: PGlite, patienceMs: number) {
    this.#database = database
    this.#patienceMs = patienceMs
  }

  createDriver() {
    return new PGliteDriver(this.#database, this.#patienceMs)
  }

  createQueryCompiler() {
    return new PostgresQueryCompiler()
  }

  createAdapter() {
    return new PostgresAdapter()
  }

  createIntrospector(db: Kysely<unknown>) {
    return new PostgresIntrospector(db)
  }
}

class PGliteDriver implements Driver {
  readonly #database: PGlite
  readonly #patienceMs: number
  readonly #connection: DatabaseConnection
  readonly #waiting: (() => void)[] = []
  #held = false

  constructor(database: PGlite, patienceMs: number) {
    this.#database = database
    this.#patienceMs = patienceMs
    this.#connection = new PGliteConnection(database)
  }

  async init() {
    await this.#database.waitReady
  }

  async acquireConnection() {
    if (this.#held) await this.#turn()
    this.#held = true
    return this.#connection
  }

  async releaseConnection() {
    const next = this.#waiting.shift()
    // Handed over while held, so that nobody who comes in between overtakes the queue.
    if (next) next()
    else this.#held = false
  }

  async beginTransaction(connection: DatabaseConnection, { isolationLevel }: { isolationLevel?: string }) {
    await connection.executeQuery(
      CompiledQuery.raw(isolationLevel ? `begin isolation level ${isolationLevel}` : 'begin'),
    )
  }

  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy() {
    await this.#database.close()
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(mine), 1)
        reject(new StoreRefusal('busy'))
      }, this.#patienceMs)
      this.#waiting.push(mine)
    })
  }
}

class PGliteConnection implements DatabaseConnection {
  readonly #database: PGlite

  constructor(database: PGlite) {
    this.#database = database
  }

  /** Without parameters by the simple protocol, as `pg` does: a migration is many statements in one text. */
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const result =
      parameters.length === 0
        ? (await this.#database.exec(sql)).at(-1)
        : await this.#database.query<R>(sql, [...parameters])
    return { rows: (result?.rows ?? []) as R[], numAffectedRows: BigInt(result?.affectedRows ?? 0) }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it, and nothing here streams
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the embedded database does not stream')
  }
}
