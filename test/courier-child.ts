// A courier in a process of its own, to be killed: opens the embedded store in the folder given, and makes one round.
import { createCourier } from '../courier/courier.ts'
import { openMail } from '../courier/mail.ts'
import { openStore } from '../store/pool.ts'

const [dataDir = '', url = '', now = ''] = process.argv.slice(2)
const store = await openStore({ dataDir })
const mail = openMail({ url, from: 'vanphong@xa.vn' })
const courier = createCourier({ db: store.db, publicUrl: 'http://127.0.0.1', mail, now: () => Number(now) })
await courier.round()
courier.close()
await store.close()
