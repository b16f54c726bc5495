/**
 * What a new store in PostgreSQL is made from: the same tables as steps 1 to 35 make in SQLite. Written by
 * build/postgres-baseline.ts; test/db/postgres/baseline.test.ts compares.
 */
export const baselineVersion = 35;

/** Columns that may be empty in some table: where a list goes by one of them, what is empty comes first. */
export const nullableColumns: readonly string[] = [
  'accountId',
  'againDue',
  'againOn',
  'answeredAt',
  'answeredBy',
  'answeredOn',
  'archiveNumber',
  'archivedOn',
  'asks',
  'assignedOn',
  'attachmentId',
  'base',
  'batchId',
  'blockId',
  'carriedMeeting',
  'carriedTerm',
  'caseId',
  'cells',
  'closedOn',
  'collective',
  'context',
  'correctedAt',
  'cutOffOn',
  'day',
  'deadline',
  'deadlineMark',
  'deliveredOn',
  'documentNumber',
  'doneOn',
  'dueOn',
  'endedAt',
  'feedbackOn',
  'fileName',
  'finishedAt',
  'firstDeadline',
  'firstDueOn',
  'firstSatisfaction',
  'formerId',
  'fromAt',
  'fromStage',
  'granted',
  'handlerId',
  'handoverId',
  'identity',
  'issuedOn',
  'itemId',
  'keyId',
  'kind',
  'lastSeenAt',
  'leadUnit',
  'leadUnitId',
  'leaderId',
  'letter',
  'letterId',
  'letterTitle',
  'letterVersion',
  'level',
  'mainId',
  'meeting',
  'number',
  'openDue',
  'own',
  'paper',
  'progress',
  'proposalId',
  'publishedOn',
  'rater',
  'rating',
  'reader',
  'receivedOn',
  'recordId',
  'ref',
  'referenceId',
  'remarkId',
  'replacesId',
  'reply',
  'replyDate',
  'replyUnit',
  'rereadAfter',
  'resultClass',
  'retiredAt',
  'role',
  'round',
  'rulePackId',
  'ruleVersion',
  'satisfaction',
  'section',
  'sectionId',
  'settledAt',
  'settledOn',
  'signed',
  'statement',
  'status',
  'stepId',
  'subject',
  'submittedVersion',
  'submitterId',
  'tableId',
  'term',
  'text',
  'title',
  'titleKey',
  'toStep',
  'twin',
  'until',
  'validFrom',
  'validUntil',
  'voidReason',
  'voidedAt',
  'voidedBy',
  'voidedOn',
  'voidedWhy',
  'waitUntil',
  'year',
];

export const baseline: readonly string[] = [
  `create sequence "searchChange"`,
  `create table "storeFacts" (
  "id" bigint primary key check ("id" = 1),
  "version" bigint not null,
  "keyDigest" text not null,
  "madeAt" text not null,
  "movedTo" text
)`,
  `create function "next_office"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "office"); end $$`,
  `create table "office" (
  "id" bigint default "next_office"() not null,
  "fullName" text not null,
  "shortName" text not null,
  "city" text not null,
  "level" text not null,
  "letterhead" text not null,
  "replyCode" text not null,
  "opinionCode" text not null,
  "assignerNpc" text not null,
  "assignerCppcc" text not null,
  "contactPerson" text not null,
  "contactPhone" text not null,
  "issuer" text not null,
  "letterForm" text not null,
  "templates" text not null,
  "letterSettings" text default '{}' not null,
  "scales" text default '{}' not null,
  "ways" text default '{}' not null,
  "reviewSteps" text default '{}' not null,
  primary key ("id"),
  check (id = 1),
  check ("letterForm" in ('letter', 'document'))
)`,
  `create function "next_account"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "account"); end $$`,
  `create table "account" (
  "id" bigint default "next_account"() not null,
  "name" text not null,
  "displayName" text not null,
  "roles" text not null,
  "disabled" bigint default 0 not null,
  "createdAt" text not null,
  "era" bigint default 1 not null,
  primary key ("id"),
  check (disabled in (0, 1))
)`,
  `create table "credential" (
  "accountId" bigint not null,
  "hash" text not null,
  "given" bigint default 0 not null,
  primary key ("accountId"),
  check (given in (0, 1))
)`,
  `create function "next_unit"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "unit"); end $$`,
  `create table "unit" (
  "id" bigint default "next_unit"() not null,
  "name" text not null,
  "shortName" text not null,
  "contactPerson" text default '' not null,
  "contactPhone" text default '' not null,
  "retired" bigint default 0 not null,
  "validFrom" text,
  "validUntil" text,
  "names" text default '[]' not null,
  primary key ("id"),
  check (retired in (0, 1))
)`,
  `create table "proposer" (
  "proposalId" bigint not null,
  "position" bigint not null,
  "name" text not null,
  "organization" text not null,
  "phone" text not null,
  primary key ("proposalId", "position")
)`,
  `create table "coUnit" (
  "proposalId" bigint not null,
  "position" bigint not null,
  "unitId" bigint not null,
  primary key ("proposalId", "position")
)`,
  `create function "next_attachment"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "attachment"); end $$`,
  `create table "attachment" (
  "id" bigint default "next_attachment"() not null,
  "proposalId" bigint not null,
  "name" text not null,
  "size" bigint not null,
  "sha256" text not null,
  "storedAs" text not null,
  "addedAt" text not null,
  "addedBy" text not null,
  primary key ("id")
)`,
  `create table "opinionRequest" (
  "proposalId" bigint not null,
  "unitId" bigint not null,
  "askedOn" text not null,
  "dueOn" text not null,
  "dueSteps" text not null,
  "dueChosen" bigint default 0 not null,
  "againOn" text,
  "againReason" text default '' not null,
  "afterVersion" bigint default 0 not null,
  "firstDueOn" text,
  primary key ("proposalId", "unitId"),
  check ("dueChosen" in (0, 1))
)`,
  `create function "next_opinion"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "opinion"); end $$`,
  `create table "opinion" (
  "id" bigint default "next_opinion"() not null,
  "proposalId" bigint not null,
  "unitId" bigint not null,
  "version" bigint not null,
  "blocks" text not null,
  "fileName" text,
  "receivedOn" text not null,
  "recordedAt" text not null,
  "recordedBy" text not null,
  "voidedAt" text,
  "voidedBy" text,
  "voidedWhy" text,
  primary key ("id")
)`,
  `create function "next_letter"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "letter"); end $$`,
  `create table "letter" (
  "id" bigint default "next_letter"() not null,
  "proposalId" bigint not null,
  "kind" text not null,
  "round" bigint default 1 not null,
  "revision" bigint not null,
  "content" text not null,
  "fingerprint" text not null,
  "savedAt" text not null,
  "savedBy" text not null,
  "submittedVersion" bigint,
  "resultClass" text generated always as ((content::json ->> 'resultClass')) stored,
  "submitterId" bigint,
  primary key ("id"),
  check (kind in ('reply', 'opinion'))
)`,
  `create table "letterVersion" (
  "letterId" bigint not null,
  "version" bigint not null,
  "reason" text not null,
  "content" text not null,
  "fingerprint" text not null,
  "at" text not null,
  "by" text not null,
  primary key ("letterId", "version")
)`,
  `create function "next_remark"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "remark"); end $$`,
  `create table "remark" (
  "id" bigint default "next_remark"() not null,
  "letterId" bigint not null,
  "version" bigint not null,
  "blockId" text,
  "text" text not null,
  "by" text not null,
  "at" text not null,
  "settledAt" text,
  "words" text default '' not null,
  "fromAt" bigint,
  "returned" bigint default 0 not null,
  primary key ("id"),
  check (returned in (0, 1))
)`,
  `create table "seenVersion" (
  "letterId" bigint not null,
  "accountId" bigint not null,
  "version" bigint not null,
  primary key ("letterId", "accountId")
)`,
  `create function "next_publishedLetter"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "publishedLetter"); end $$`,
  `create table "publishedLetter" (
  "id" bigint default "next_publishedLetter"() not null,
  "kind" text not null,
  "level" text,
  "term" bigint,
  "meeting" bigint,
  "number" text,
  "title" text,
  "letterTitle" text,
  "addressees" text not null,
  "replyUnit" text,
  "replyDate" text,
  "record" text not null,
  "importedAt" text not null,
  "importedBy" text not null,
  "caseId" bigint,
  "what" text default 'reply' not null,
  "batchId" bigint,
  primary key ("id"),
  check (kind in ('npc-suggestion', 'cppcc-proposal')),
  check (what in ('reply', 'opinion', 'own-text'))
)`,
  `create function "next_reference"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "reference"); end $$`,
  `create table "reference" (
  "id" bigint default "next_reference"() not null,
  "title" text not null,
  "source" text not null,
  "text" text not null,
  "keptAt" text not null,
  "keptBy" text not null,
  "day" text,
  "batchId" bigint,
  "kind" text default 'other' not null,
  primary key ("id"),
  check (kind in ('news', 'report', 'line', 'other'))
)`,
  `create function "next_audit"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "audit"); end $$`,
  `create table "audit" (
  "id" bigint default "next_audit"() not null,
  "at" text not null,
  "accountId" bigint,
  "who" text not null,
  "via" text not null,
  "operation" text not null,
  "proposalId" bigint,
  "input" text not null,
  "words" text not null,
  "outcome" text not null,
  "hash" text not null,
  "changes" text default '' not null,
  "seal" text default '' not null,
  primary key ("id"),
  check (outcome in ('done', 'refused'))
)`,
  `create function "next_wordTemplate"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "wordTemplate"); end $$`,
  `create table "wordTemplate" (
  "id" bigint default "next_wordTemplate"() not null,
  "name" text not null,
  "fileName" text not null,
  "size" bigint not null,
  "sha256" text not null,
  "storedAs" text not null,
  "report" text not null,
  "addedAt" text not null,
  "addedBy" text not null,
  "retiredAt" text,
  primary key ("id")
)`,
  `create table "rulePack" (
  "id" text not null,
  "version" bigint not null,
  "name" text not null,
  "body" text not null,
  "at" text not null,
  "by" text not null,
  primary key ("id", "version"),
  check (version > 0)
)`,
  `create function "next_ruleChoice"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "ruleChoice"); end $$`,
  `create table "ruleChoice" (
  "id" bigint default "next_ruleChoice"() not null,
  "packId" text not null,
  "version" bigint not null,
  primary key ("id"),
  check (id = 1)
)`,
  `create table "calendarYear" (
  "year" bigint not null,
  "days" text not null,
  "source" text not null,
  "savedAt" text not null,
  "savedBy" text not null,
  primary key ("year")
)`,
  `create function "next_recomputation"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "recomputation"); end $$`,
  `create table "recomputation" (
  "id" bigint default "next_recomputation"() not null,
  "after" bigint not null,
  primary key ("id"),
  check (id = 1)
)`,
  `create function "next_deadlineEvent"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "deadlineEvent"); end $$`,
  `create table "deadlineEvent" (
  "id" bigint default "next_deadlineEvent"() not null,
  "proposalId" bigint not null,
  "kind" text not null,
  "event" text not null,
  "at" text not null,
  "by" text not null,
  primary key ("id"),
  check (kind in ('extend', 'pause', 'resume', 'correctStart', 'undo'))
)`,
  `create function "next_proposal"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "proposal"); end $$`,
  `create table "proposal" (
  "id" bigint default "next_proposal"() not null,
  "revision" bigint default 1 not null,
  "kind" text not null,
  "level" text not null,
  "term" bigint not null,
  "meeting" bigint not null,
  "number" text not null,
  "title" text not null,
  "body" text not null,
  "collective" text,
  "proposer" text not null,
  "role" text not null,
  "leadUnitId" bigint,
  "assignedOn" text not null,
  "receivedOn" text,
  "dueOn" text,
  "deadline" text,
  "keySupervision" bigint not null,
  "consent" text not null,
  "remark" text not null,
  "stage" text not null,
  "closedOn" text,
  "registeredAt" text not null,
  "registeredBy" text not null,
  "rulePackId" text,
  "ruleVersion" bigint,
  "deadlineMark" text,
  "round" bigint default 1 not null,
  "mainId" bigint,
  "deliveredOn" text,
  "feedbackOn" text,
  "satisfaction" text,
  "publishedOn" text,
  "archivedOn" text,
  "archiveNumber" text,
  "carriedTerm" bigint,
  "carriedMeeting" bigint,
  "sectionId" bigint,
  "handlerId" bigint,
  "leaderId" bigint,
  "subject" text default '' not null,
  "firstDeadline" text,
  "handoverId" bigint,
  "voidedAt" text,
  "voidedBy" text,
  "voidedWhy" text,
  primary key ("id"),
  check (kind in ('npc-suggestion', 'cppcc-proposal')),
  check (level in ('national', 'provincial', 'municipal', 'county')),
  check (role in ('sole', 'lead', 'co', 'split', 'reference')),
  check ("keySupervision" in (0, 1)),
  check (consent in ('yes', 'no', 'unknown')),
  check (stage in ('registered', 'drafting', 'submitted', 'returned', 'transfer', 'signed', 'answered', 'closed', 'transferred', 'withdrawn', 'archived')),
  check ("deadlineMark" in ('provisional', 'paused')),
  check (satisfaction in ('yes', 'partly', 'no'))
)`,
  `create function "next_lifeEvent"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "lifeEvent"); end $$`,
  `create table "lifeEvent" (
  "id" bigint default "next_lifeEvent"() not null,
  "proposalId" bigint not null,
  "letterId" bigint,
  "round" bigint not null,
  "event" text not null,
  "day" text not null,
  "fromStage" text,
  "words" text default '' not null,
  "detail" text default '{}' not null,
  "replacesId" bigint,
  "voidReason" text,
  "recordedAt" text not null,
  "recordedBy" text not null,
  primary key ("id")
)`,
  `create function "next_contact"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "contact"); end $$`,
  `create table "contact" (
  "id" bigint default "next_contact"() not null,
  "proposalId" bigint not null,
  "round" bigint not null,
  "phase" text not null,
  "way" text not null,
  "day" text not null,
  "place" text not null,
  "ours" text not null,
  "theirs" text not null,
  "said" text not null,
  "replacesId" bigint,
  "voidReason" text,
  "recordedAt" text not null,
  "recordedBy" text not null,
  primary key ("id"),
  check (phase in ('before', 'during', 'after')),
  check (way in ('meeting', 'visit', 'symposium', 'phone', 'written'))
)`,
  `create function "next_delivery"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "delivery"); end $$`,
  `create table "delivery" (
  "id" bigint default "next_delivery"() not null,
  "proposalId" bigint not null,
  "letterId" bigint,
  "round" bigint not null,
  "recipient" text not null,
  "way" text not null,
  "day" text not null,
  "receivedBy" text not null,
  "note" text not null,
  "replacesId" bigint,
  "voidReason" text,
  "recordedAt" text not null,
  "recordedBy" text not null,
  primary key ("id")
)`,
  `create function "next_feedback"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "feedback"); end $$`,
  `create table "feedback" (
  "id" bigint default "next_feedback"() not null,
  "proposalId" bigint not null,
  "letterId" bigint,
  "round" bigint not null,
  "respondent" text not null,
  "contactedBy" text not null,
  "attitude" text not null,
  "result" text not null,
  "attitudeWords" text not null,
  "resultWords" text not null,
  "satisfaction" text not null,
  "reason" text not null,
  "wishes" text not null,
  "day" text not null,
  "replacesId" bigint,
  "voidReason" text,
  "recordedAt" text not null,
  "recordedBy" text not null,
  primary key ("id"),
  check (satisfaction in ('yes', 'partly', 'no'))
)`,
  `create function "next_commitment"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "commitment"); end $$`,
  `create table "commitment" (
  "id" bigint default "next_commitment"() not null,
  "proposalId" bigint not null,
  "letterId" bigint,
  "round" bigint not null,
  "quote" text not null,
  "what" text not null,
  "dueOn" text not null,
  "amount" text not null,
  "department" text not null,
  "leader" text not null,
  "status" text not null,
  "progress" bigint not null,
  "settledOn" text,
  "revision" bigint default 1 not null,
  "confirmedAt" text not null,
  "confirmedBy" text not null,
  primary key ("id"),
  check (status in ('waiting', 'running', 'done', 'changed', 'failed')),
  check (progress between 0 and 100)
)`,
  `create table "commitmentDropped" (
  "letterId" bigint not null,
  "quote" text not null,
  "reason" text not null,
  "recordedAt" text not null,
  "recordedBy" text not null,
  primary key ("letterId", "quote")
)`,
  `create function "next_milestone"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "milestone"); end $$`,
  `create table "milestone" (
  "id" bigint default "next_milestone"() not null,
  "commitmentId" bigint not null,
  "what" text not null,
  "dueOn" text not null,
  "doneOn" text,
  primary key ("id")
)`,
  `create function "next_commitmentLog"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "commitmentLog"); end $$`,
  `create table "commitmentLog" (
  "id" bigint default "next_commitmentLog"() not null,
  "commitmentId" bigint not null,
  "kind" text not null,
  "day" text not null,
  "words" text not null,
  "status" text,
  "progress" bigint,
  "attachmentId" bigint,
  "rater" text,
  "rating" text,
  "satisfaction" text,
  "recordedAt" text not null,
  "recordedBy" text not null,
  primary key ("id"),
  check (kind in ('confirmed', 'progress', 'milestone', 'evidence', 'rating', 'changed', 'notice')),
  check (satisfaction in ('yes', 'partly', 'no'))
)`,
  `create function "next_section"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "section"); end $$`,
  `create table "section" (
  "id" bigint default "next_section"() not null,
  "name" text not null,
  "phone" text not null,
  "validFrom" text,
  "validUntil" text,
  primary key ("id"),
  check ("validUntil" is null or "validFrom" is null or "validUntil" >= "validFrom")
)`,
  `create function "next_person"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "person"); end $$`,
  `create table "person" (
  "id" bigint default "next_person"() not null,
  "name" text not null,
  "post" text not null,
  "phone" text not null,
  "sectionId" bigint,
  "isLeader" bigint not null,
  "accountId" bigint,
  "validFrom" text,
  "validUntil" text,
  primary key ("id"),
  check ("isLeader" in (0, 1)),
  check ("validUntil" is null or "validFrom" is null or "validUntil" >= "validFrom")
)`,
  `create table "leaderSection" (
  "personId" bigint not null,
  "sectionId" bigint not null,
  primary key ("personId", "sectionId")
)`,
  `create function "next_representative"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "representative"); end $$`,
  `create table "representative" (
  "id" bigint default "next_representative"() not null,
  "kind" text not null,
  "name" text not null,
  "organization" text not null,
  "phone" text not null,
  "delegation" text not null,
  "term" bigint,
  "validFrom" text,
  "validUntil" text,
  primary key ("id"),
  check (kind in ('npc-suggestion', 'cppcc-proposal')),
  check ("validUntil" is null or "validFrom" is null or "validUntil" >= "validFrom")
)`,
  `create function "next_chase"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "chase"); end $$`,
  `create table "chase" (
  "id" bigint default "next_chase"() not null,
  "proposalId" bigint not null,
  "unitId" bigint not null,
  "step" bigint not null,
  "toLeader" bigint not null,
  "day" text not null,
  "recordedAt" text not null,
  "recordedBy" text not null,
  primary key ("id"),
  check (step > 0),
  check ("toLeader" in (0, 1))
)`,
  `create function "next_deskSettings"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "deskSettings"); end $$`,
  `create table "deskSettings" (
  "id" bigint default "next_deskSettings"() not null,
  "settings" text not null,
  primary key ("id"),
  check (id = 1)
)`,
  `create function "next_importBatch"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "importBatch"); end $$`,
  `create table "importBatch" (
  "id" bigint default "next_importBatch"() not null,
  "name" text not null,
  "state" text not null,
  "startedAt" text not null,
  "startedBy" text not null,
  "finishedAt" text,
  primary key ("id"),
  check (state in ('open', 'storing', 'done', 'undone', 'dropped'))
)`,
  `create function "next_importFile"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "importFile"); end $$`,
  `create table "importFile" (
  "id" bigint default "next_importFile"() not null,
  "batchId" bigint not null,
  "name" text not null,
  "size" bigint not null,
  "sha256" text not null,
  "state" text not null,
  "reason" text default '' not null,
  "notes" text default '[]' not null,
  "reader" bigint,
  primary key ("id"),
  check (state in ('reading', 'read', 'refused'))
)`,
  `create function "next_importTable"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "importTable"); end $$`,
  `create table "importTable" (
  "id" bigint default "next_importTable"() not null,
  "fileId" bigint not null,
  "position" bigint not null,
  "name" text not null,
  "hidden" bigint not null,
  "included" bigint not null,
  "headerRow" bigint not null,
  "columns" text not null,
  "leftOut" text not null,
  "layout" text not null,
  "rereadAfter" bigint,
  "contexts" text default '[]' not null,
  primary key ("id"),
  check (hidden in (0, 1)),
  check (included in (0, 1))
)`,
  `create table "ledgerLayout" (
  "layout" text not null,
  "columns" text not null,
  "at" text not null,
  "by" text not null,
  primary key ("layout")
)`,
  `create function "next_earlierCase"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "earlierCase"); end $$`,
  `create table "earlierCase" (
  "id" bigint default "next_earlierCase"() not null,
  "kind" text not null,
  "level" text,
  "term" bigint,
  "meeting" bigint,
  "number" text,
  "title" text,
  "proposer" text not null,
  "names" text not null,
  "role" text,
  "leadUnit" text,
  "replyUnit" text,
  "section" text,
  "subject" text,
  "documentNumber" text,
  "resultClass" text,
  "satisfaction" text,
  "assignedOn" text,
  "answeredOn" text,
  "year" bigint,
  "reading" text not null,
  "extras" text not null,
  "batchId" bigint,
  "importedAt" text not null,
  "importedBy" text not null,
  "titleKey" text,
  "correctedAt" text,
  primary key ("id"),
  check (kind in ('npc-suggestion', 'cppcc-proposal'))
)`,
  `create function "next_importRecord"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "importRecord"); end $$`,
  `create table "importRecord" (
  "id" bigint default "next_importRecord"() not null,
  "batchId" bigint not null,
  "identity" text,
  "state" text not null,
  "decision" text not null,
  "reason" text default '' not null,
  "doubts" bigint default 0 not null,
  "title" text default '' not null,
  "reading" text not null,
  "extras" text default '[]' not null,
  "what" text not null,
  "place" text not null,
  "twin" text,
  "caseId" bigint,
  "titleKey" text,
  "doubtIn" text default '' not null,
  "apart" bigint default 0 not null,
  "referenceId" bigint,
  primary key ("id"),
  check (state in ('blocked', 'doubtful', 'duplicate', 'ready', 'stored', 'failed')),
  check (decision in ('take', 'leave', 'attach')),
  check (apart in (0, 1))
)`,
  `create function "next_importPiece"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "importPiece"); end $$`,
  `create table "importPiece" (
  "id" bigint default "next_importPiece"() not null,
  "batchId" bigint not null,
  "fileId" bigint not null,
  "tableId" bigint,
  "recordId" bigint,
  "position" bigint not null,
  "place" text not null,
  "what" text not null,
  "cells" text,
  "letter" text,
  "text" text,
  "context" bigint,
  primary key ("id"),
  check (what in ('ledger', 'reply', 'opinion', 'own-text', 'material'))
)`,
  `create table "searchDirty" (
  "source" text not null,
  "sourceId" bigint not null,
  primary key ("source", "sourceId"),
  check (source in ('item', 'case', 'reference'))
)`,
  `create table "packageSigner" (
  "fingerprint" text not null,
  "publicKey" text not null,
  "office" text not null,
  "firstSeenAt" text not null,
  "firstSeenBy" text not null,
  primary key ("fingerprint")
)`,
  `create function "next_packageImport"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "packageImport"); end $$`,
  `create table "packageImport" (
  "id" bigint default "next_packageImport"() not null,
  "proposalId" bigint,
  "caseId" bigint,
  "signer" text not null,
  "office" text not null,
  "digest" text not null,
  "at" text not null,
  "by" text not null,
  "done" text not null,
  "history" text not null,
  primary key ("id")
)`,
  `create function "next_signature"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "signature"); end $$`,
  `create table "signature" (
  "id" bigint default "next_signature"() not null,
  "letterId" bigint not null,
  "version" bigint not null,
  "fingerprint" text not null,
  "numberId" bigint not null,
  "signedOn" text not null,
  "accountId" bigint,
  "by" text not null,
  "statement" text,
  "keyId" bigint,
  "signed" text,
  "remark" text default '' not null,
  primary key ("id")
)`,
  `create table "attachmentText" (
  "attachmentId" bigint not null,
  "text" text not null,
  "problem" text not null,
  primary key ("attachmentId")
)`,
  `create function "next_documentNumber"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "documentNumber"); end $$`,
  `create table "documentNumber" (
  "id" bigint default "next_documentNumber"() not null,
  "code" text not null,
  "year" bigint not null,
  "n" bigint not null,
  "letterId" bigint,
  "issuedOn" text,
  "issuedBy" text not null,
  "voidedOn" text,
  "voidReason" text,
  "usedFor" text default 'letter' not null,
  "itemId" bigint,
  "paper" text,
  "about" text default '' not null,
  "orderReason" text default '' not null,
  "batchId" bigint,
  "caseId" bigint,
  primary key ("id"),
  check (n > 0),
  check ("usedFor" in ('letter', 'paper', 'elsewhere'))
)`,
  `create table "numberStart" (
  "code" text not null,
  "year" bigint not null,
  "used" bigint not null,
  "at" text not null,
  "by" text not null,
  primary key ("code", "year"),
  check (used >= 0)
)`,
  `create table "paperSeries" (
  "paper" text not null,
  "code" text not null,
  primary key ("paper")
)`,
  `create function "next_seal"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "seal"); end $$`,
  `create table "seal" (
  "id" bigint default "next_seal"() not null,
  "ofTable" text not null,
  "ofKey" text not null,
  "proposalId" bigint,
  "digest" text not null,
  "fields" text not null,
  "at" text not null,
  "foreignTo" text default '' not null,
  "hash" text not null,
  primary key ("id")
)`,
  `create function "next_signingKey"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "signingKey"); end $$`,
  `create table "signingKey" (
  "id" bigint default "next_signingKey"() not null,
  "accountId" bigint not null,
  "publicKey" text not null,
  "fingerprint" text not null,
  "because" text not null,
  "madeAt" text not null,
  "madeBy" text not null,
  primary key ("id"),
  check (because in ('role', 'first', 'reset'))
)`,
  `create table "signingLock" (
  "keyId" bigint not null,
  "locked" text not null,
  primary key ("keyId")
)`,
  `create function "next_leaderRequest"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "leaderRequest"); end $$`,
  `create table "leaderRequest" (
  "id" bigint default "next_leaderRequest"() not null,
  "accountId" bigint not null,
  "askedAt" text not null,
  "askedBy" bigint not null,
  "answeredAt" text,
  "answeredBy" bigint,
  "granted" bigint,
  primary key ("id"),
  check (granted in (0, 1))
)`,
  `create table "passwordTry" (
  "name" text not null,
  "failures" bigint not null,
  "at" text not null,
  "waitUntil" text,
  primary key ("name"),
  check (failures > 0)
)`,
  `create table "counted" (
  "year" bigint not null,
  "source" text not null,
  "sourceId" bigint not null,
  "kind" text not null,
  "handling" text not null,
  "sectionId" bigint,
  "sectionName" text not null,
  "handlerId" bigint,
  "handlerName" text not null,
  "subject" text not null,
  "resultClass" text not null,
  "facts" bigint not null,
  "openDue" text,
  "againDue" text,
  "dueOn" text,
  "answeredOn" text,
  "firstSatisfaction" text,
  "satisfaction" text,
  "identity" text,
  "level" text,
  "sortKey" text not null,
  "shadowed" bigint default 0 not null,
  primary key ("year", "source", "sourceId"),
  check (source in ('item', 'case')),
  check (handling in ('lead', 'co', 'reference', 'untold')),
  check (shadowed in (0, 1))
)`,
  `create table "countedDirty" (
  "source" text not null,
  "sourceId" bigint not null,
  primary key ("source", "sourceId"),
  check (source in ('item', 'case'))
)`,
  `create function "next_countedRules"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "countedRules"); end $$`,
  `create table "countedRules" (
  "id" bigint default "next_countedRules"() not null,
  "rules" text not null,
  primary key ("id"),
  check (id = 1)
)`,
  `create function "next_keepingSettings"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "keepingSettings"); end $$`,
  `create table "keepingSettings" (
  "id" bigint default "next_keepingSettings"() not null,
  "settings" text not null,
  primary key ("id"),
  check (id = 1)
)`,
  `create function "next_seat"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "seat"); end $$`,
  `create table "seat" (
  "id" bigint default "next_seat"() not null,
  "name" text not null,
  "kind" text not null,
  "state" text not null,
  "secretHash" text not null,
  "address" text not null,
  "askedAt" text not null,
  "answeredAt" text,
  "answeredBy" bigint,
  "lastSeenAt" text,
  primary key ("id"),
  check (kind in ('window', 'browser', 'shell')),
  check (state in ('waiting', 'admitted', 'removed'))
)`,
  `create table "seatInvitation" (
  "secretHash" text not null,
  "madeAt" text not null,
  "until" text not null,
  primary key ("secretHash")
)`,
  `create table "pageSession" (
  "id" text not null,
  "accountId" bigint not null,
  "era" bigint not null,
  "weakPassword" bigint not null,
  "locked" bigint not null,
  "usedAt" text not null,
  "madeAt" text not null,
  "mark" text default '' not null,
  primary key ("id"),
  check ("weakPassword" in (0, 1)),
  check (locked in (0, 1))
)`,
  `create table "askedCall" (
  "id" text not null,
  "accountId" bigint not null,
  "operation" text not null,
  "at" text not null,
  "reply" text,
  primary key ("id")
)`,
  `create function "next_awayPackage"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "awayPackage"); end $$`,
  `create table "awayPackage" (
  "id" bigint default "next_awayPackage"() not null,
  "code" text not null,
  "side" text not null,
  "begun" bigint not null,
  "office" text not null,
  "who" text not null,
  "why" text not null,
  "signer" text not null,
  "at" text not null,
  "by" text not null,
  primary key ("id"),
  check (side in ('home', 'there')),
  check (begun in (0, 1))
)`,
  `create function "next_awayItem"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "awayItem"); end $$`,
  `create table "awayItem" (
  "id" bigint default "next_awayItem"() not null,
  "packageId" bigint not null,
  "proposalId" bigint not null,
  "ref" bigint,
  "own" bigint,
  "base" text,
  primary key ("id")
)`,
  `create function "next_awayStep"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "awayStep"); end $$`,
  `create table "awayStep" (
  "id" bigint default "next_awayStep"() not null,
  "awayItemId" bigint not null,
  "proposalId" bigint not null,
  "how" text not null,
  "at" text not null,
  "by" text not null,
  "reason" text not null,
  "digest" text not null,
  "base" text,
  primary key ("id"),
  check (how in ('brought', 'returned', 'lifted'))
)`,
  `create function "next_webDraft"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "webDraft"); end $$`,
  `create table "webDraft" (
  "id" bigint default "next_webDraft"() not null,
  "proposalId" bigint,
  "formerId" bigint,
  "revision" bigint not null,
  "content" text not null,
  "savedAt" text not null,
  "savedBy" text not null,
  primary key ("id"),
  check (("proposalId" is null) <> ("formerId" is null))
)`,
  `create function "next_webText"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "webText"); end $$`,
  `create table "webText" (
  "id" bigint default "next_webText"() not null,
  "proposalId" bigint,
  "formerId" bigint,
  "round" bigint,
  "letterVersion" bigint,
  "fingerprint" text not null,
  "content" text not null,
  "submittedAt" text not null,
  "submittedBy" text not null,
  "submitterId" bigint not null,
  primary key ("id"),
  check (("proposalId" is null) <> ("formerId" is null))
)`,
  `create function "next_webStep"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "webStep"); end $$`,
  `create table "webStep" (
  "id" bigint default "next_webStep"() not null,
  "webTextId" bigint not null,
  "proposalId" bigint,
  "how" text not null,
  "words" text not null,
  "day" text,
  "url" text not null,
  "at" text not null,
  "by" text not null,
  primary key ("id"),
  check (how in ('passed', 'returned', 'taken-back', 'published'))
)`,
  `create function "next_keptAsks"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "keptAsks"); end $$`,
  `create table "keptAsks" (
  "id" bigint default "next_keptAsks"() not null,
  "proposalId" bigint not null,
  "asks" text,
  "bodyKey" text not null,
  "keptAt" text not null,
  "keptBy" text not null,
  primary key ("id")
)`,
  `create function "next_handover"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "handover"); end $$`,
  `create table "handover" (
  "id" bigint default "next_handover"() not null,
  "name" text not null,
  "handedOn" text not null,
  "cutOffOn" text,
  "madeAt" text not null,
  "madeBy" text not null,
  primary key ("id")
)`,
  `create function "next_savedView"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "savedView"); end $$`,
  `create table "savedView" (
  "id" bigint default "next_savedView"() not null,
  "accountId" bigint,
  "list" text not null,
  "name" text not null,
  "address" text not null,
  "savedAt" text not null,
  "savedBy" text not null,
  primary key ("id")
)`,
  `create function "next_remarkStep"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "remarkStep"); end $$`,
  `create table "remarkStep" (
  "id" bigint default "next_remarkStep"() not null,
  "remarkId" bigint not null,
  "letterId" bigint not null,
  "act" text not null,
  "words" text not null,
  "by" text not null,
  "at" text not null,
  primary key ("id"),
  check (act in ('answer', 'settle', 'reopen'))
)`,
  `create function "next_standIn"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "standIn"); end $$`,
  `create table "standIn" (
  "id" bigint default "next_standIn"() not null,
  "absentId" bigint not null,
  "standInId" bigint not null,
  "firstDay" text not null,
  "lastDay" text not null,
  "why" text not null,
  "setBy" text not null,
  "setAt" text not null,
  "endedAt" text,
  primary key ("id"),
  check ("absentId" <> "standInId" and "firstDay" <= "lastDay")
)`,
  `create function "next_extensionRequest"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "extensionRequest"); end $$`,
  `create table "extensionRequest" (
  "id" bigint default "next_extensionRequest"() not null,
  "proposalId" bigint not null,
  "until" text,
  "reason" text not null,
  "by" text not null,
  "at" text not null,
  primary key ("id")
)`,
  `create table "extensionAnswer" (
  "requestId" bigint not null,
  "proposalId" bigint not null,
  "granted" bigint not null,
  "words" text not null,
  "by" text not null,
  "at" text not null,
  primary key ("requestId"),
  check (granted in (0, 1))
)`,
  `create function "next_stepAct"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "stepAct"); end $$`,
  `create table "stepAct" (
  "id" bigint default "next_stepAct"() not null,
  "letterId" bigint not null,
  "version" bigint not null,
  "fingerprint" text not null,
  "act" text not null,
  "stepId" bigint,
  "stepName" text default '' not null,
  "sectionId" bigint,
  "toStep" bigint,
  "remarkId" bigint,
  "accountId" bigint,
  "by" text not null,
  "stead" text default '' not null,
  "at" text not null,
  primary key ("id"),
  check (act in ('submit', 'agree', 'return'))
)`,
  `create table "platform" (
  "key" text not null,
  "position" bigint not null,
  "name" text not null,
  "kind" text,
  "used" bigint not null,
  "lateAfter" bigint not null,
  "profile" text not null,
  primary key ("key"),
  check (kind in ('npc-suggestion', 'cppcc-proposal')),
  check (used in (0, 1))
)`,
  `create table "platformTick" (
  "proposalId" bigint not null,
  "round" bigint not null,
  "platformKey" text not null,
  "field" text not null,
  "digest" text not null,
  "at" text not null,
  "by" text not null,
  primary key ("proposalId", "round", "platformKey", "field")
)`,
  `create function "next_webOverview"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "webOverview"); end $$`,
  `create table "webOverview" (
  "id" bigint default "next_webOverview"() not null,
  "year" bigint not null,
  "kind" text not null,
  "revision" bigint not null,
  "text" text not null,
  "savedAt" text not null,
  "savedBy" text not null,
  primary key ("id")
)`,
  `alter table "credential" add foreign key ("accountId") references "account" ("id")`,
  `alter table "proposer" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "coUnit" add foreign key ("unitId") references "unit" ("id")`,
  `alter table "coUnit" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "attachment" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "opinionRequest" add foreign key ("unitId") references "unit" ("id")`,
  `alter table "opinionRequest" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "opinion" add foreign key ("proposalId", "unitId") references "opinionRequest" ("proposalId", "unitId")`,
  `alter table "letter" add foreign key ("submitterId") references "account" ("id")`,
  `alter table "letter" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "letterVersion" add foreign key ("letterId") references "letter" ("id")`,
  `alter table "remark" add foreign key ("letterId", "version") references "letterVersion" ("letterId", "version")`,
  `alter table "seenVersion" add foreign key ("letterId", "version") references "letterVersion" ("letterId", "version")`,
  `alter table "seenVersion" add foreign key ("accountId") references "account" ("id")`,
  `alter table "publishedLetter" add foreign key ("batchId") references "importBatch" ("id")`,
  `alter table "publishedLetter" add foreign key ("caseId") references "earlierCase" ("id")`,
  `alter table "reference" add foreign key ("batchId") references "importBatch" ("id")`,
  `alter table "ruleChoice" add foreign key ("packId", "version") references "rulePack" ("id", "version")`,
  `alter table "deadlineEvent" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "proposal" add foreign key ("handoverId") references "handover" ("id")`,
  `alter table "proposal" add foreign key ("leaderId") references "person" ("id")`,
  `alter table "proposal" add foreign key ("handlerId") references "person" ("id")`,
  `alter table "proposal" add foreign key ("sectionId") references "section" ("id")`,
  `alter table "proposal" add foreign key ("mainId") references "proposal" ("id")`,
  `alter table "proposal" add foreign key ("leadUnitId") references "unit" ("id")`,
  `alter table "lifeEvent" add foreign key ("replacesId") references "lifeEvent" ("id")`,
  `alter table "lifeEvent" add foreign key ("letterId") references "letter" ("id")`,
  `alter table "lifeEvent" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "contact" add foreign key ("replacesId") references "contact" ("id")`,
  `alter table "contact" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "delivery" add foreign key ("replacesId") references "delivery" ("id")`,
  `alter table "delivery" add foreign key ("letterId") references "letter" ("id")`,
  `alter table "delivery" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "feedback" add foreign key ("replacesId") references "feedback" ("id")`,
  `alter table "feedback" add foreign key ("letterId") references "letter" ("id")`,
  `alter table "feedback" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "commitment" add foreign key ("letterId") references "letter" ("id")`,
  `alter table "commitment" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "commitmentDropped" add foreign key ("letterId") references "letter" ("id")`,
  `alter table "milestone" add foreign key ("commitmentId") references "commitment" ("id")`,
  `alter table "commitmentLog" add foreign key ("attachmentId") references "attachment" ("id")`,
  `alter table "commitmentLog" add foreign key ("commitmentId") references "commitment" ("id")`,
  `alter table "person" add foreign key ("accountId") references "account" ("id")`,
  `alter table "person" add foreign key ("sectionId") references "section" ("id")`,
  `alter table "leaderSection" add foreign key ("sectionId") references "section" ("id")`,
  `alter table "leaderSection" add foreign key ("personId") references "person" ("id")`,
  `alter table "chase" add foreign key ("proposalId", "unitId") references "opinionRequest" ("proposalId", "unitId")`,
  `alter table "importFile" add foreign key ("batchId") references "importBatch" ("id")`,
  `alter table "importTable" add foreign key ("fileId") references "importFile" ("id")`,
  `alter table "earlierCase" add foreign key ("batchId") references "importBatch" ("id")`,
  `alter table "importRecord" add foreign key ("referenceId") references "reference" ("id")`,
  `alter table "importRecord" add foreign key ("caseId") references "earlierCase" ("id")`,
  `alter table "importRecord" add foreign key ("batchId") references "importBatch" ("id")`,
  `alter table "importPiece" add foreign key ("recordId") references "importRecord" ("id")`,
  `alter table "importPiece" add foreign key ("tableId") references "importTable" ("id")`,
  `alter table "importPiece" add foreign key ("fileId") references "importFile" ("id")`,
  `alter table "importPiece" add foreign key ("batchId") references "importBatch" ("id")`,
  `alter table "packageImport" add foreign key ("signer") references "packageSigner" ("fingerprint")`,
  `alter table "packageImport" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "signature" add foreign key ("letterId", "version") references "letterVersion" ("letterId", "version")`,
  `alter table "signature" add foreign key ("keyId") references "signingKey" ("id")`,
  `alter table "signature" add foreign key ("accountId") references "account" ("id")`,
  `alter table "signature" add foreign key ("numberId") references "documentNumber" ("id")`,
  `alter table "attachmentText" add foreign key ("attachmentId") references "attachment" ("id")`,
  `alter table "documentNumber" add foreign key ("itemId") references "proposal" ("id")`,
  `alter table "documentNumber" add foreign key ("letterId") references "letter" ("id")`,
  `alter table "signingKey" add foreign key ("accountId") references "account" ("id")`,
  `alter table "signingLock" add foreign key ("keyId") references "signingKey" ("id")`,
  `alter table "leaderRequest" add foreign key ("answeredBy") references "account" ("id")`,
  `alter table "leaderRequest" add foreign key ("askedBy") references "account" ("id")`,
  `alter table "leaderRequest" add foreign key ("accountId") references "account" ("id")`,
  `alter table "seat" add foreign key ("answeredBy") references "account" ("id")`,
  `alter table "pageSession" add foreign key ("accountId") references "account" ("id")`,
  `alter table "awayItem" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "awayItem" add foreign key ("packageId") references "awayPackage" ("id")`,
  `alter table "awayStep" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "awayStep" add foreign key ("awayItemId") references "awayItem" ("id")`,
  `alter table "webDraft" add foreign key ("formerId") references "publishedLetter" ("id")`,
  `alter table "webDraft" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "webText" add foreign key ("formerId") references "publishedLetter" ("id")`,
  `alter table "webText" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "webStep" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "webStep" add foreign key ("webTextId") references "webText" ("id")`,
  `alter table "keptAsks" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "savedView" add foreign key ("accountId") references "account" ("id")`,
  `alter table "remarkStep" add foreign key ("letterId") references "letter" ("id")`,
  `alter table "remarkStep" add foreign key ("remarkId") references "remark" ("id")`,
  `alter table "standIn" add foreign key ("standInId") references "account" ("id")`,
  `alter table "standIn" add foreign key ("absentId") references "account" ("id")`,
  `alter table "extensionRequest" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "extensionAnswer" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "extensionAnswer" add foreign key ("requestId") references "extensionRequest" ("id")`,
  `alter table "stepAct" add foreign key ("letterId", "version") references "letterVersion" ("letterId", "version")`,
  `alter table "stepAct" add foreign key ("accountId") references "account" ("id")`,
  `alter table "stepAct" add foreign key ("remarkId") references "remark" ("id")`,
  `alter table "stepAct" add foreign key ("sectionId") references "section" ("id")`,
  `alter table "stepAct" add foreign key ("letterId") references "letter" ("id")`,
  `alter table "platformTick" add foreign key ("proposalId") references "proposal" ("id")`,
  `alter table "account" add unique ("name")`,
  `alter table "unit" add unique ("name")`,
  `alter table "coUnit" add unique ("proposalId", "unitId")`,
  `alter table "attachment" add unique ("storedAs")`,
  `create index "attachment_of" on "attachment" ("proposalId" asc nulls first)`,
  `alter table "opinion" add unique ("proposalId", "unitId", "version")`,
  `alter table "letter" add unique ("proposalId", "round")`,
  `create index "letter_class" on "letter" ("proposalId" asc nulls first, "round" asc nulls first, "kind" asc nulls first, "resultClass" asc nulls first)`,
  `create index "letter_quoting" on "letter" ("id") where strpos(content, '"citations":[{') > 0`,
  `create index "letterVersion_quoting" on "letterVersion" ("letterId" asc nulls first) where strpos(content, '"citations":[{') > 0`,
  `create index "remark_of" on "remark" ("letterId" asc nulls first)`,
  `create index "publishedLetter_identity" on "publishedLetter" ("kind" asc nulls first, "level" asc nulls first, "term" asc nulls first, "meeting" asc nulls first, "number" asc nulls first, "replyUnit" asc nulls first)`,
  `create index "publishedLetter_case" on "publishedLetter" ("caseId" asc nulls first)`,
  `create index "publishedLetter_batch" on "publishedLetter" ("batchId" asc nulls first)`,
  `create index "reference_batch" on "reference" ("batchId" asc nulls first)`,
  `create index "audit_proposal" on "audit" ("proposalId" asc nulls first, "id")`,
  `alter table "wordTemplate" add unique ("storedAs")`,
  `create index "deadlineEvent_of" on "deadlineEvent" ("proposalId" asc nulls first, "id")`,
  `create index "proposal_due" on "proposal" ("stage", "deadline" asc nulls first)`,
  `create index "proposal_deadline" on "proposal" ("deadline" asc nulls first, "id")`,
  `create index "proposal_rules" on "proposal" ("rulePackId" asc nulls first, "ruleVersion" asc nulls first)`,
  `create index "proposal_section" on "proposal" ("sectionId" asc nulls first, "deadline" asc nulls first)`,
  `create index "proposal_assigned" on "proposal" ("assignedOn" asc nulls first)`,
  `create index "proposal_title" on "proposal" ("title" asc nulls first)`,
  `create index "proposal_handover" on "proposal" ("handoverId" asc nulls first)`,
  `create unique index "proposal_identity" on "proposal" ("kind" asc nulls first, "level" asc nulls first, "term" asc nulls first, "meeting" asc nulls first, "number" asc nulls first) where "voidedAt" is null`,
  `create index "proposal_voided" on "proposal" ("id") where "voidedAt" is not null`,
  `create index "lifeEvent_of" on "lifeEvent" ("proposalId" asc nulls first, "id")`,
  `create index "lifeEvent_replaces" on "lifeEvent" ("replacesId" asc nulls first) where "replacesId" is not null`,
  `create index "contact_of" on "contact" ("proposalId" asc nulls first, "id")`,
  `create index "contact_replaces" on "contact" ("replacesId" asc nulls first) where "replacesId" is not null`,
  `create index "delivery_of" on "delivery" ("proposalId" asc nulls first, "id")`,
  `create index "delivery_replaces" on "delivery" ("replacesId" asc nulls first) where "replacesId" is not null`,
  `create index "feedback_of" on "feedback" ("proposalId" asc nulls first, "id")`,
  `create index "feedback_replaces" on "feedback" ("replacesId" asc nulls first) where "replacesId" is not null`,
  `create index "commitment_of" on "commitment" ("proposalId" asc nulls first, "id")`,
  `create index "commitment_due" on "commitment" ("status" asc nulls first, "dueOn" asc nulls first)`,
  `create index "milestone_of" on "milestone" ("commitmentId")`,
  `create index "commitmentLog_of" on "commitmentLog" ("commitmentId", "id")`,
  `alter table "section" add unique ("name")`,
  `alter table "person" add unique ("accountId")`,
  `create index "person_name" on "person" ("name")`,
  `create index "representative_name" on "representative" ("name", "kind" asc nulls first)`,
  `alter table "chase" add unique ("proposalId", "unitId", "step")`,
  `create index "importFile_batch" on "importFile" ("batchId" asc nulls first)`,
  `create index "importFile_sha256" on "importFile" ("sha256")`,
  `create index "importTable_file" on "importTable" ("fileId")`,
  `create index "earlierCase_identity" on "earlierCase" ("kind" asc nulls first, "number" asc nulls first, "term" asc nulls first, "meeting" asc nulls first, "level" asc nulls first)`,
  `create index "earlierCase_batch" on "earlierCase" ("batchId" asc nulls first)`,
  `create index "earlierCase_year" on "earlierCase" ("year" asc nulls first, "id")`,
  `create index "earlierCase_title" on "earlierCase" ("titleKey" asc nulls first)`,
  `create index "earlierCase_corrected" on "earlierCase" ("batchId" asc nulls first) where "correctedAt" is not null`,
  `create index "importRecord_identity" on "importRecord" ("batchId" asc nulls first, "identity" asc nulls first)`,
  `create index "importRecord_case" on "importRecord" ("caseId" asc nulls first)`,
  `create index "importRecord_title" on "importRecord" ("batchId" asc nulls first, "titleKey" asc nulls first)`,
  `create index "importRecord_reference" on "importRecord" ("referenceId" asc nulls first)`,
  `create index "importRecord_state" on "importRecord" ("batchId" asc nulls first, "state", "id", "decision")`,
  `create index "importPiece_record" on "importPiece" ("recordId" asc nulls first)`,
  `create index "importPiece_file" on "importPiece" ("fileId")`,
  `create index "importPiece_batch" on "importPiece" ("batchId" asc nulls first)`,
  `create index "packageImport_of" on "packageImport" ("proposalId" asc nulls first, "id")`,
  `create index "packageImport_signer" on "packageImport" ("signer")`,
  `alter table "signature" add unique ("letterId", "version", "numberId")`,
  `alter table "documentNumber" add unique ("code", "year", "n")`,
  `create unique index "documentNumber_valid" on "documentNumber" ("letterId" asc nulls first) where "voidedOn" is null`,
  `create index "documentNumber_of" on "documentNumber" ("itemId" asc nulls first) where "itemId" is not null`,
  `create index "documentNumber_batch" on "documentNumber" ("batchId" asc nulls first) where "batchId" is not null`,
  `create index "seal_of" on "seal" ("ofTable", "ofKey", "id")`,
  `create index "seal_item" on "seal" ("proposalId" asc nulls first, "id") where "proposalId" is not null`,
  `alter table "signingKey" add unique ("fingerprint")`,
  `create index "signingKey_of" on "signingKey" ("accountId" asc nulls first, "id")`,
  `create unique index "leaderRequest_open" on "leaderRequest" ("accountId" asc nulls first) where "answeredAt" is null`,
  `create index "passwordTry_at" on "passwordTry" ("at")`,
  `create unique index "counted_source" on "counted" ("source", "sourceId")`,
  `create index "counted_alike" on "counted" ("year" asc nulls first, "kind" asc nulls first, "handling", "facts", "openDue" asc nulls first, "againDue" asc nulls first, "shadowed")`,
  `create index "counted_identity" on "counted" ("identity" asc nulls first, "source", "level" asc nulls first)`,
  `create index "pageSession_usedAt" on "pageSession" ("usedAt")`,
  `create index "askedCall_at" on "askedCall" ("at")`,
  `create unique index "awayPackage_of" on "awayPackage" ("code", "side")`,
  `create index "awayItem_of" on "awayItem" ("proposalId" asc nulls first)`,
  `create index "awayItem_package" on "awayItem" ("packageId")`,
  `create index "awayStep_item" on "awayStep" ("awayItemId", "id")`,
  `create index "awayStep_of" on "awayStep" ("proposalId" asc nulls first)`,
  `create unique index "webDraft_item" on "webDraft" ("proposalId" asc nulls first)`,
  `create unique index "webDraft_former" on "webDraft" ("formerId" asc nulls first)`,
  `create index "webText_item" on "webText" ("proposalId" asc nulls first)`,
  `create index "webText_former" on "webText" ("formerId" asc nulls first)`,
  `create index "webStep_text" on "webStep" ("webTextId")`,
  `create index "webStep_item" on "webStep" ("proposalId" asc nulls first)`,
  `create index "keptAsks_item" on "keptAsks" ("proposalId" asc nulls first)`,
  `create unique index "handover_name" on "handover" ("name")`,
  `create index "savedView_list" on "savedView" ("list")`,
  `create index "remarkStep_of" on "remarkStep" ("remarkId" asc nulls first, "id")`,
  `create index "standIn_of" on "standIn" ("absentId", "lastDay")`,
  `create index "extensionRequest_item" on "extensionRequest" ("proposalId" asc nulls first, "id")`,
  `create index "stepAct_of" on "stepAct" ("letterId" asc nulls first, "id")`,
  `create unique index "webOverview_year" on "webOverview" ("year" asc nulls first, "kind" asc nulls first)`,
  `create function "opinion_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'opinion rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "opinion_no_delete" before delete on "opinion" for each row execute function "opinion_no_delete"()`,
  `create function "letterVersion_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'letterVersion rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "letterVersion_no_update" before update on "letterVersion" for each row execute function "letterVersion_no_update"()`,
  `create function "letterVersion_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'letterVersion rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "letterVersion_no_delete" before delete on "letterVersion" for each row execute function "letterVersion_no_delete"()`,
  `create function "audit_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'audit rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "audit_no_update" before update on "audit" for each row execute function "audit_no_update"()`,
  `create function "audit_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'audit rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "audit_no_delete" before delete on "audit" for each row execute function "audit_no_delete"()`,
  `create function "rulePack_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'rulePack rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "rulePack_no_update" before update on "rulePack" for each row execute function "rulePack_no_update"()`,
  `create function "rulePack_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'rulePack rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "rulePack_no_delete" before delete on "rulePack" for each row execute function "rulePack_no_delete"()`,
  `create function "deadlineEvent_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'deadlineEvent rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "deadlineEvent_no_update" before update on "deadlineEvent" for each row execute function "deadlineEvent_no_update"()`,
  `create function "deadlineEvent_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'deadlineEvent rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "deadlineEvent_no_delete" before delete on "deadlineEvent" for each row execute function "deadlineEvent_no_delete"()`,
  `create function "lifeEvent_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'lifeEvent rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "lifeEvent_no_update" before update on "lifeEvent" for each row execute function "lifeEvent_no_update"()`,
  `create function "lifeEvent_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'lifeEvent rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "lifeEvent_no_delete" before delete on "lifeEvent" for each row execute function "lifeEvent_no_delete"()`,
  `create function "contact_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'contact rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "contact_no_update" before update on "contact" for each row execute function "contact_no_update"()`,
  `create function "contact_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'contact rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "contact_no_delete" before delete on "contact" for each row execute function "contact_no_delete"()`,
  `create function "delivery_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'delivery rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "delivery_no_update" before update on "delivery" for each row execute function "delivery_no_update"()`,
  `create function "delivery_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'delivery rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "delivery_no_delete" before delete on "delivery" for each row execute function "delivery_no_delete"()`,
  `create function "feedback_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'feedback rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "feedback_no_update" before update on "feedback" for each row execute function "feedback_no_update"()`,
  `create function "feedback_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'feedback rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "feedback_no_delete" before delete on "feedback" for each row execute function "feedback_no_delete"()`,
  `create function "commitmentLog_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'commitmentLog rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "commitmentLog_no_update" before update on "commitmentLog" for each row execute function "commitmentLog_no_update"()`,
  `create function "commitmentLog_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'commitmentLog rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "commitmentLog_no_delete" before delete on "commitmentLog" for each row execute function "commitmentLog_no_delete"()`,
  `create function "chase_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'chase rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "chase_no_update" before update on "chase" for each row execute function "chase_no_update"()`,
  `create function "chase_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'chase rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "chase_no_delete" before delete on "chase" for each row execute function "chase_no_delete"()`,
  `create function "search_proposal_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new.id where new.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_proposal_insert" after insert on "proposal" for each row execute function "search_proposal_insert"()`,
  `create function "search_proposal_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old.id where old.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_proposal_delete" after delete on "proposal" for each row execute function "search_proposal_delete"()`,
  `create function "search_proposal_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old.id where old.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new.id where new.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_proposal_update" after update of kind, level, term, meeting, number, title, body, collective, proposer, "leadUnitId", "assignedOn", remark, subject, satisfaction, "archiveNumber", "handlerId", "leaderId", round on "proposal" for each row execute function "search_proposal_update"()`,
  `create function "search_proposer_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_proposer_insert" after insert on "proposer" for each row execute function "search_proposer_insert"()`,
  `create function "search_proposer_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_proposer_update" after update on "proposer" for each row execute function "search_proposer_update"()`,
  `create function "search_proposer_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_proposer_delete" after delete on "proposer" for each row execute function "search_proposer_delete"()`,
  `create function "search_coUnit_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_coUnit_insert" after insert on "coUnit" for each row execute function "search_coUnit_insert"()`,
  `create function "search_coUnit_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_coUnit_update" after update on "coUnit" for each row execute function "search_coUnit_update"()`,
  `create function "search_coUnit_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_coUnit_delete" after delete on "coUnit" for each row execute function "search_coUnit_delete"()`,
  `create function "search_opinion_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_opinion_insert" after insert on "opinion" for each row execute function "search_opinion_insert"()`,
  `create function "search_opinion_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_opinion_update" after update on "opinion" for each row execute function "search_opinion_update"()`,
  `create function "search_opinion_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_opinion_delete" after delete on "opinion" for each row execute function "search_opinion_delete"()`,
  `create function "search_attachment_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_attachment_insert" after insert on "attachment" for each row execute function "search_attachment_insert"()`,
  `create function "search_attachment_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_attachment_update" after update on "attachment" for each row execute function "search_attachment_update"()`,
  `create function "search_attachment_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_attachment_delete" after delete on "attachment" for each row execute function "search_attachment_delete"()`,
  `create function "search_contact_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_contact_insert" after insert on "contact" for each row execute function "search_contact_insert"()`,
  `create function "search_contact_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_contact_update" after update on "contact" for each row execute function "search_contact_update"()`,
  `create function "search_contact_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_contact_delete" after delete on "contact" for each row execute function "search_contact_delete"()`,
  `create function "search_lifeEvent_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_lifeEvent_insert" after insert on "lifeEvent" for each row execute function "search_lifeEvent_insert"()`,
  `create function "search_lifeEvent_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_lifeEvent_update" after update on "lifeEvent" for each row execute function "search_lifeEvent_update"()`,
  `create function "search_lifeEvent_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_lifeEvent_delete" after delete on "lifeEvent" for each row execute function "search_lifeEvent_delete"()`,
  `create function "search_delivery_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_delivery_insert" after insert on "delivery" for each row execute function "search_delivery_insert"()`,
  `create function "search_delivery_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_delivery_update" after update on "delivery" for each row execute function "search_delivery_update"()`,
  `create function "search_delivery_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_delivery_delete" after delete on "delivery" for each row execute function "search_delivery_delete"()`,
  `create function "search_feedback_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_feedback_insert" after insert on "feedback" for each row execute function "search_feedback_insert"()`,
  `create function "search_feedback_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_feedback_update" after update on "feedback" for each row execute function "search_feedback_update"()`,
  `create function "search_feedback_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_feedback_delete" after delete on "feedback" for each row execute function "search_feedback_delete"()`,
  `create function "search_commitment_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_commitment_insert" after insert on "commitment" for each row execute function "search_commitment_insert"()`,
  `create function "search_commitment_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_commitment_update" after update on "commitment" for each row execute function "search_commitment_update"()`,
  `create function "search_commitment_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_commitment_delete" after delete on "commitment" for each row execute function "search_commitment_delete"()`,
  `create function "search_letter_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_letter_insert" after insert on "letter" for each row execute function "search_letter_insert"()`,
  `create function "search_letter_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_letter_delete" after delete on "letter" for each row execute function "search_letter_delete"()`,
  `create function "search_letter_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', old."proposalId" where old."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', new."proposalId" where new."proposalId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_letter_update" after update of content, round, kind on "letter" for each row execute function "search_letter_update"()`,
  `create function "search_remark_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from letter where id = new."letterId") where (select "proposalId" from letter where id = new."letterId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_remark_insert" after insert on "remark" for each row execute function "search_remark_insert"()`,
  `create function "search_remark_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from letter where id = old."letterId") where (select "proposalId" from letter where id = old."letterId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from letter where id = new."letterId") where (select "proposalId" from letter where id = new."letterId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_remark_update" after update on "remark" for each row execute function "search_remark_update"()`,
  `create function "search_remark_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from letter where id = old."letterId") where (select "proposalId" from letter where id = old."letterId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_remark_delete" after delete on "remark" for each row execute function "search_remark_delete"()`,
  `create function "search_milestone_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from commitment where id = new."commitmentId") where (select "proposalId" from commitment where id = new."commitmentId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_milestone_insert" after insert on "milestone" for each row execute function "search_milestone_insert"()`,
  `create function "search_milestone_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from commitment where id = old."commitmentId") where (select "proposalId" from commitment where id = old."commitmentId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from commitment where id = new."commitmentId") where (select "proposalId" from commitment where id = new."commitmentId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_milestone_update" after update on "milestone" for each row execute function "search_milestone_update"()`,
  `create function "search_milestone_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from commitment where id = old."commitmentId") where (select "proposalId" from commitment where id = old."commitmentId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_milestone_delete" after delete on "milestone" for each row execute function "search_milestone_delete"()`,
  `create function "search_commitmentLog_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from commitment where id = new."commitmentId") where (select "proposalId" from commitment where id = new."commitmentId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_commitmentLog_insert" after insert on "commitmentLog" for each row execute function "search_commitmentLog_insert"()`,
  `create function "search_commitmentLog_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from commitment where id = old."commitmentId") where (select "proposalId" from commitment where id = old."commitmentId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from commitment where id = new."commitmentId") where (select "proposalId" from commitment where id = new."commitmentId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_commitmentLog_update" after update on "commitmentLog" for each row execute function "search_commitmentLog_update"()`,
  `create function "search_commitmentLog_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from commitment where id = old."commitmentId") where (select "proposalId" from commitment where id = old."commitmentId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_commitmentLog_delete" after delete on "commitmentLog" for each row execute function "search_commitmentLog_delete"()`,
  `create function "search_earlierCase_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'case', new.id where new.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_earlierCase_insert" after insert on "earlierCase" for each row execute function "search_earlierCase_insert"()`,
  `create function "search_earlierCase_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'case', old.id where old.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'case', new.id where new.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_earlierCase_update" after update on "earlierCase" for each row execute function "search_earlierCase_update"()`,
  `create function "search_earlierCase_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'case', old.id where old.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_earlierCase_delete" after delete on "earlierCase" for each row execute function "search_earlierCase_delete"()`,
  `create function "search_publishedLetter_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'case', new."caseId" where new."caseId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_publishedLetter_insert" after insert on "publishedLetter" for each row execute function "search_publishedLetter_insert"()`,
  `create function "search_publishedLetter_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'case', old."caseId" where old."caseId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'case', new."caseId" where new."caseId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_publishedLetter_update" after update on "publishedLetter" for each row execute function "search_publishedLetter_update"()`,
  `create function "search_publishedLetter_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'case', old."caseId" where old."caseId" is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_publishedLetter_delete" after delete on "publishedLetter" for each row execute function "search_publishedLetter_delete"()`,
  `create function "search_reference_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'reference', new.id where new.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_reference_insert" after insert on "reference" for each row execute function "search_reference_insert"()`,
  `create function "search_reference_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'reference', old.id where old.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'reference', new.id where new.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_reference_update" after update on "reference" for each row execute function "search_reference_update"()`,
  `create function "search_reference_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'reference', old.id where old.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_reference_delete" after delete on "reference" for each row execute function "search_reference_delete"()`,
  `create function "search_unit_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', id from proposal where "leadUnitId" = new.id union select 'item', "proposalId" from "coUnit" where "unitId" = new.id union select 'item', "proposalId" from opinion where "unitId" = new.id
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_unit_update" after update of name, "shortName" on "unit" for each row when (new.name <> old.name or new."shortName" <> old."shortName") execute function "search_unit_update"()`,
  `create function "search_person_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', id from proposal where new.id in ("handlerId", "leaderId")
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_person_update" after update of name on "person" for each row when (new.name <> old.name) execute function "search_person_update"()`,
  `create function "packageSigner_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'packageSigner rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "packageSigner_no_update" before update on "packageSigner" for each row execute function "packageSigner_no_update"()`,
  `create function "packageSigner_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'packageSigner rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "packageSigner_no_delete" before delete on "packageSigner" for each row execute function "packageSigner_no_delete"()`,
  `create function "packageImport_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'packageImport rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "packageImport_no_update" before update on "packageImport" for each row execute function "packageImport_no_update"()`,
  `create function "packageImport_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'packageImport rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "packageImport_no_delete" before delete on "packageImport" for each row execute function "packageImport_no_delete"()`,
  `create function "signature_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'signature rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "signature_no_update" before update on "signature" for each row execute function "signature_no_update"()`,
  `create function "signature_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'signature rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "signature_no_delete" before delete on "signature" for each row execute function "signature_no_delete"()`,
  `create function "search_signature_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from letter where id = new."letterId") where (select "proposalId" from letter where id = new."letterId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_signature_insert" after insert on "signature" for each row execute function "search_signature_insert"()`,
  `create function "search_signature_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from letter where id = old."letterId") where (select "proposalId" from letter where id = old."letterId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from letter where id = new."letterId") where (select "proposalId" from letter where id = new."letterId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_signature_update" after update on "signature" for each row execute function "search_signature_update"()`,
  `create function "search_signature_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', (select "proposalId" from letter where id = old."letterId") where (select "proposalId" from letter where id = old."letterId") is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_signature_delete" after delete on "signature" for each row execute function "search_signature_delete"()`,
  `create function "search_attachmentText_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', "proposalId" from attachment where id = new."attachmentId"
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_attachmentText_insert" after insert on "attachmentText" for each row execute function "search_attachmentText_insert"()`,
  `create function "search_attachmentText_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', "proposalId" from attachment where id = new."attachmentId"
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_attachmentText_update" after update on "attachmentText" for each row execute function "search_attachmentText_update"()`,
  `create function "search_attachmentText_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', "proposalId" from attachment where id = old."attachmentId"
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_attachmentText_delete" after delete on "attachmentText" for each row execute function "search_attachmentText_delete"()`,
  `create function "search_documentNumber_insert"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', coalesce(new."itemId", (select "proposalId" from letter where id = new."letterId")) where coalesce(new."itemId", (select "proposalId" from letter where id = new."letterId")) is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_documentNumber_insert" after insert on "documentNumber" for each row execute function "search_documentNumber_insert"()`,
  `create function "search_documentNumber_update"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', coalesce(old."itemId", (select "proposalId" from letter where id = old."letterId")) where coalesce(old."itemId", (select "proposalId" from letter where id = old."letterId")) is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  insert into "searchDirty" ("source", "sourceId") select 'item', coalesce(new."itemId", (select "proposalId" from letter where id = new."letterId")) where coalesce(new."itemId", (select "proposalId" from letter where id = new."letterId")) is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_documentNumber_update" after update on "documentNumber" for each row execute function "search_documentNumber_update"()`,
  `create function "search_documentNumber_delete"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', coalesce(old."itemId", (select "proposalId" from letter where id = old."letterId")) where coalesce(old."itemId", (select "proposalId" from letter where id = old."letterId")) is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_documentNumber_delete" after delete on "documentNumber" for each row execute function "search_documentNumber_delete"()`,
  `create function "documentNumber_stays"() returns trigger language plpgsql as $$
begin
  raise exception 'numbers stay in the register' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "documentNumber_stays" before delete on "documentNumber" for each row when (old."batchId" is null) execute function "documentNumber_stays"()`,
  `create function "documentNumber_fixed"() returns trigger language plpgsql as $$
begin
  raise exception 'a number that was given never changes' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "documentNumber_fixed" before update of code, year, n, "letterId", "issuedOn", "issuedBy", "usedFor", "itemId", paper, about, "orderReason" on "documentNumber" for each row execute function "documentNumber_fixed"()`,
  `create function "documentNumber_voided"() returns trigger language plpgsql as $$
begin
  raise exception 'a void number stays void' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "documentNumber_voided" before update of "voidedOn", "voidReason" on "documentNumber" for each row when (old."voidedOn" is not null) execute function "documentNumber_voided"()`,
  `create function "seal_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'seal rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "seal_no_update" before update on "seal" for each row execute function "seal_no_update"()`,
  `create function "seal_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'seal rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "seal_no_delete" before delete on "seal" for each row execute function "seal_no_delete"()`,
  `create function "signingKey_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'signingKey rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "signingKey_no_update" before update on "signingKey" for each row execute function "signingKey_no_update"()`,
  `create function "signingKey_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'signingKey rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "signingKey_no_delete" before delete on "signingKey" for each row execute function "signingKey_no_delete"()`,
  `create function "counted_proposal_insert"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', new.id where new.id is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_proposal_insert" after insert on "proposal" for each row execute function "counted_proposal_insert"()`,
  `create function "counted_proposal_delete"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', old.id where old.id is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_proposal_delete" after delete on "proposal" for each row execute function "counted_proposal_delete"()`,
  `create function "counted_proposal_update"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', new.id where new.id is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_proposal_update" after update of kind, level, term, meeting, number, collective, role, "assignedOn", deadline, "firstDeadline", "keySupervision", stage, round, "sectionId", "handlerId", subject on "proposal" for each row execute function "counted_proposal_update"()`,
  `create function "counted_letter_insert"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', new."proposalId" where new."proposalId" is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_letter_insert" after insert on "letter" for each row execute function "counted_letter_insert"()`,
  `create function "counted_letter_delete"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', old."proposalId" where old."proposalId" is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_letter_delete" after delete on "letter" for each row execute function "counted_letter_delete"()`,
  `create function "counted_letter_update"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', new."proposalId" where new."proposalId" is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_letter_update" after update of content, round, kind on "letter" for each row when (new."resultClass" is distinct from old."resultClass" or new.round <> old.round or new.kind <> old.kind) execute function "counted_letter_update"()`,
  `create function "counted_signature_insert"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', (select "proposalId" from letter where id = new."letterId") where (select "proposalId" from letter where id = new."letterId") is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_signature_insert" after insert on "signature" for each row execute function "counted_signature_insert"()`,
  `create function "counted_documentNumber_update"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', (select "proposalId" from letter where id = new."letterId") where (select "proposalId" from letter where id = new."letterId") is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_documentNumber_update" after update of "voidedOn" on "documentNumber" for each row execute function "counted_documentNumber_update"()`,
  `create function "counted_lifeEvent_insert"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', new."proposalId" where new."proposalId" is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_lifeEvent_insert" after insert on "lifeEvent" for each row execute function "counted_lifeEvent_insert"()`,
  `create function "counted_contact_insert"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', new."proposalId" where new."proposalId" is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_contact_insert" after insert on "contact" for each row execute function "counted_contact_insert"()`,
  `create function "counted_feedback_insert"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', new."proposalId" where new."proposalId" is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_feedback_insert" after insert on "feedback" for each row execute function "counted_feedback_insert"()`,
  `create function "counted_earlierCase_insert"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'case', new.id where new.id is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_earlierCase_insert" after insert on "earlierCase" for each row execute function "counted_earlierCase_insert"()`,
  `create function "counted_earlierCase_update"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'case', new.id where new.id is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_earlierCase_update" after update on "earlierCase" for each row execute function "counted_earlierCase_update"()`,
  `create function "counted_earlierCase_delete"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'case', old.id where old.id is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_earlierCase_delete" after delete on "earlierCase" for each row execute function "counted_earlierCase_delete"()`,
  `create function "awayPackage_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'awayPackage rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "awayPackage_no_update" before update on "awayPackage" for each row execute function "awayPackage_no_update"()`,
  `create function "awayPackage_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'awayPackage rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "awayPackage_no_delete" before delete on "awayPackage" for each row execute function "awayPackage_no_delete"()`,
  `create function "awayItem_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'awayItem rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "awayItem_no_update" before update on "awayItem" for each row execute function "awayItem_no_update"()`,
  `create function "awayItem_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'awayItem rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "awayItem_no_delete" before delete on "awayItem" for each row execute function "awayItem_no_delete"()`,
  `create function "awayStep_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'awayStep rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "awayStep_no_update" before update on "awayStep" for each row execute function "awayStep_no_update"()`,
  `create function "awayStep_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'awayStep rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "awayStep_no_delete" before delete on "awayStep" for each row execute function "awayStep_no_delete"()`,
  `create function "webText_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'webText rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "webText_no_update" before update on "webText" for each row execute function "webText_no_update"()`,
  `create function "webText_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'webText rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "webText_no_delete" before delete on "webText" for each row execute function "webText_no_delete"()`,
  `create function "webStep_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'webStep rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "webStep_no_update" before update on "webStep" for each row execute function "webStep_no_update"()`,
  `create function "webStep_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'webStep rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "webStep_no_delete" before delete on "webStep" for each row execute function "webStep_no_delete"()`,
  `create function "keptAsks_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'keptAsks rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "keptAsks_no_update" before update on "keptAsks" for each row execute function "keptAsks_no_update"()`,
  `create function "keptAsks_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'keptAsks rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "keptAsks_no_delete" before delete on "keptAsks" for each row execute function "keptAsks_no_delete"()`,
  `create function "remarkStep_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'remarkStep rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "remarkStep_no_update" before update on "remarkStep" for each row execute function "remarkStep_no_update"()`,
  `create function "remarkStep_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'remarkStep rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "remarkStep_no_delete" before delete on "remarkStep" for each row execute function "remarkStep_no_delete"()`,
  `create function "extensionRequest_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'extensionRequest rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "extensionRequest_no_update" before update on "extensionRequest" for each row execute function "extensionRequest_no_update"()`,
  `create function "extensionRequest_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'extensionRequest rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "extensionRequest_no_delete" before delete on "extensionRequest" for each row execute function "extensionRequest_no_delete"()`,
  `create function "extensionAnswer_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'extensionAnswer rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "extensionAnswer_no_update" before update on "extensionAnswer" for each row execute function "extensionAnswer_no_update"()`,
  `create function "extensionAnswer_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'extensionAnswer rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "extensionAnswer_no_delete" before delete on "extensionAnswer" for each row execute function "extensionAnswer_no_delete"()`,
  `create function "counted_proposal_void"() returns trigger language plpgsql as $$
begin
  insert into "countedDirty" select 'item', new.id where new.id is not null on conflict do nothing;
  return null;
end $$`,
  `create trigger "counted_proposal_void" after update of "voidedAt" on "proposal" for each row execute function "counted_proposal_void"()`,
  `create function "search_proposal_void"() returns trigger language plpgsql as $$
begin
  insert into "searchDirty" ("source", "sourceId") select 'item', new.id where new.id is not null
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"');
  return null;
end $$`,
  `create trigger "search_proposal_void" after update of "voidedAt" on "proposal" for each row execute function "search_proposal_void"()`,
  `create function "stepAct_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'stepAct rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "stepAct_no_update" before update on "stepAct" for each row execute function "stepAct_no_update"()`,
  `create function "stepAct_no_delete"() returns trigger language plpgsql as $$
begin
  raise exception 'stepAct rows never change' using errcode = 'check_violation';
  return old;
end $$`,
  `create trigger "stepAct_no_delete" before delete on "stepAct" for each row execute function "stepAct_no_delete"()`,
  `create function "opinion_no_update"() returns trigger language plpgsql as $$
begin
  raise exception 'opinion rows never change' using errcode = 'check_violation';
  return new;
end $$`,
  `create trigger "opinion_no_update" before update of id, "proposalId", "unitId", version, blocks, "fileName", "receivedOn", "recordedAt", "recordedBy" on "opinion" for each row execute function "opinion_no_update"()`,
  `alter table "searchDirty" add column "change" bigint not null default nextval('"searchChange"')`,
  `create index "searchDirty_change" on "searchDirty" ("change")`,
];
