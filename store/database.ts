import type { ColumnType, RawBuilder } from 'kysely'
import type { AccountLinksTable } from './account-links.ts'
import type { AdoptionsTable, OverlaysTable, TermsTable } from './adoptions.ts'
import type { AgendaItemsTable } from './agendas.ts'
import type { AuthorisationsTable } from './authorisations.ts'
import type { CommentsTable } from './comments.ts'
import type { DossiersTable, StageHoldersTable, StagesTable } from './dossiers.ts'
import type { CalendarFeedsTable } from './feeds.ts'
import type { FilesTable } from './files.ts'
import type { HolidaysTable } from './holidays.ts'
import type { JournalTable } from './journal.ts'
import type { LateActsTable } from './late-acts.ts'
import type { MeetingSeriesTable, SeriesMeetingsTable } from './meeting-series.ts'
import type { MembershipsTable } from './memberships.ts'
import type { NoticesSeenTable } from './notices.ts'
import type { NudgesTable } from './nudges.ts'
import type { RegisterTable, SeriesTable } from './numbers.ts'
import type { ObstaclesTable } from './obstacles.ts'
import type { OrganisationMembersTable, OrganisationsTable } from './organisations.ts'
import type { OutboxTable } from './outbox.ts'
import type { PeopleTable } from './people.ts'
import type { PostsTable } from './posts.ts'
import type { RemindersTable } from './reminders.ts'
import type { ReportsTable } from './reports.ts'
import type { RecoveryCodesTable, SecondFactorsTable } from './second-factors.ts'
import type { SignInEventsTable } from './sign-in-events.ts'
import type { StageLooksTable } from './stage-looks.ts'
import type { CalendarChangesTable, UnitDaysTable } from './unit-days.ts'
import type { UnitsTable } from './units.ts'
import type { WatchesTable } from './watches.ts'

/**
 * Every table, in camelCase as the connection shows it (the SQL is snake_case). Days are `yyyy-mm-dd`, instants ISO
 * 8601 at +07:00; both are written and read as text.
 */
export interface Database {
  units: UnitsTable
  people: PeopleTable
  posts: PostsTable
  memberships: MembershipsTable
  organisations: OrganisationsTable
  organisationMembers: OrganisationMembersTable
  authorisations: AuthorisationsTable
  holidays: HolidaysTable
  adoptions: AdoptionsTable
  overlays: OverlaysTable
  terms: TermsTable
  dossiers: DossiersTable
  stages: StagesTable
  stageHolders: StageHoldersTable
  stageLooks: StageLooksTable
  journal: JournalTable
  documentSeries: SeriesTable
  register: RegisterTable
  agendaItems: AgendaItemsTable
  files: FilesTable
  outbox: OutboxTable
  noticesSeen: NoticesSeenTable
  comments: CommentsTable
  lateActs: LateActsTable
  watches: WatchesTable
  nudges: NudgesTable
  obstacles: ObstaclesTable
  reminders: RemindersTable
  reports: ReportsTable
  meetingSeries: MeetingSeriesTable
  seriesMeetings: SeriesMeetingsTable
  calendarFeeds: CalendarFeedsTable
  unitDays: UnitDaysTable
  calendarChanges: CalendarChangesTable
  accountLinks: AccountLinksTable
  secondFactors: SecondFactorsTable
  recoveryCodes: RecoveryCodesTable
  signInEvents: SignInEventsTable
}

/** A jsonb column: read as the value, written through `json()`. */
export type Json<T = unknown> = ColumnType<T, RawBuilder<unknown>, RawBuilder<unknown>>
