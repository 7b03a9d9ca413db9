import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { openStore, type Store } from '../store/pool.ts'

/** A database the tests run on: each `open` gives a fresh one, migrated; closing it leaves nothing behind. */
export interface TestDatabase {
  name: string
  open(): Promise<Store>
}

const server = process.env.TEST_DATABASE_URL

/** PGlite in memory, and PostgreSQL where `TEST_DATABASE_URL` names a server on which databases may be created. */
export const databases: TestDatabase[] = [
  { name: 'PGlite', open: () => openStore({}) },
  ...(server ? [{ name: 'PostgreSQL', open: () => openOn(server) }] : []),
]

async function openOn(url: string): Promise<Store> {
  const name = `quy_che_${randomUUID().replaceAll('-', '')}`
  await onServer(url, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`)
  const address = new URL(url)
  address.pathname = `/${name}`
  const store = await openStore({ databaseUrl: address.href })
  return {
    ...store,
    async close() {
      await store.close()
      await onServer(url, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function onServer(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
