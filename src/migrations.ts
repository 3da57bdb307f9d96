import { InstitutionsAndAccounts1763700000001 } from '../migrations/1763700000001-institutions-and-accounts.js';
import { LoansAndRepayments1763700000002 } from '../migrations/1763700000002-loans-and-repayments.js';
import { AuditTrail1763700000003 } from '../migrations/1763700000003-audit-trail.js';
import { QuarterlySpending1763700000004 } from '../migrations/1763700000004-quarterly-spending.js';
import { ScenarioRules1763700000005 } from '../migrations/1763700000005-scenario-rules.js';
import { ConversationsAndReplies1763700000006 } from '../migrations/1763700000006-conversations-and-replies.js';
import { FirstScenarioRules1763700000007 } from '../migrations/1763700000007-first-scenario-rules.js';
import { SearchByFirstLetters1763700000011 } from '../migrations/1763700000011-search-by-first-letters.js';
import { InterestThatStaysOwed1763700000012 } from '../migrations/1763700000012-interest-that-stays-owed.js';
import { GraceAndPrepaymentFee1763800000001 } from '../migrations/1763800000001-grace-and-prepayment-fee.js';
import { LendingRules1763800000002 } from '../migrations/1763800000002-lending-rules.js';
import { Holidays1763800000003 } from '../migrations/1763800000003-holidays.js';
import { Documents1763800000004 } from '../migrations/1763800000004-documents.js';
import { Refinance1763800000005 } from '../migrations/1763800000005-refinance.js';
import { RateCutRequests1763800000006 } from '../migrations/1763800000006-rate-cut-requests.js';
import { DecisionFigures1763800000007 } from '../migrations/1763800000007-decision-figures.js';
import { Arrears1763800000008 } from '../migrations/1763800000008-arrears.js';
import { RateCeilings1763800000009 } from '../migrations/1763800000009-rate-ceilings.js';
import { LoanNumbersInAnyCase1763800000010 } from '../migrations/1763800000010-loan-numbers-in-any-case.js';
import { ContractTerminations1763800000011 } from '../migrations/1763800000011-contract-terminations.js';
import { PriceIndex1763900000001 } from '../migrations/1763900000001-price-index.js';
import { PeerGroups1763900000002 } from '../migrations/1763900000002-peer-groups.js';
import { HealthScore1763900000005 } from '../migrations/1763900000005-health-score.js';
import { Anomalies1763900000006 } from '../migrations/1763900000006-anomalies.js';
import { Notifications1763900000007 } from '../migrations/1763900000007-notifications.js';
import { ImportsThatCanBeUndone1763900000010 } from '../migrations/1763900000010-imports-that-can-be-undone.js';
import { DataQuality1763900000011 } from '../migrations/1763900000011-data-quality.js';
import { WhoAskedForAnImportTask1763900000012 } from '../migrations/1763900000012-who-asked-for-an-import-task.js';
import { Models1763900000020 } from '../migrations/1763900000020-models.js';
import { LifeStageCorrections1763900000030 } from '../migrations/1763900000030-life-stage-corrections.js';
import { SpendingClusters1763900000031 } from '../migrations/1763900000031-spending-clusters.js';
import { AnomaliesByAModel1763900000032 } from '../migrations/1763900000032-anomalies-by-a-model.js';
import { Recommendations1763900000040 } from '../migrations/1763900000040-recommendations.js';
import { ReportCache1763900000041 } from '../migrations/1763900000041-report-cache.js';
import { SessionEpoch1764000000001 } from '../migrations/1764000000001-session-epoch.js';
import { SearchByWholeAddress1764000000002 } from '../migrations/1764000000002-search-by-whole-address.js';
import { FinancialSnapshots1764100000001 } from '../migrations/1764100000001-financial-snapshots.js';
import { FourteenScenarioRules1764100000002 } from '../migrations/1764100000002-fourteen-scenario-rules.js';
import { ThresholdVersions1764100000003 } from '../migrations/1764100000003-threshold-versions.js';
import { ChatKnowledge1764100000010 } from '../migrations/1764100000010-chat-knowledge.js';
import { ReplyUnderstanding1764100000020 } from '../migrations/1764100000020-reply-understanding.js';
import { ReplyFacts1764100000030 } from '../migrations/1764100000030-reply-facts.js';
import { ComplianceRecords1764100000040 } from '../migrations/1764100000040-compliance-records.js';
import { AuditSeals1764100000041 } from '../migrations/1764100000041-audit-seals.js';
import { ExplanationsTold1764100000042 } from '../migrations/1764100000042-explanations-told.js';
import { RepliesByAccount1764100000050 } from '../migrations/1764100000050-replies-by-account.js';
import { ReplyFeedback1764100000051 } from '../migrations/1764100000051-reply-feedback.js';
import { ImportWarnings1764100000060 } from '../migrations/1764100000060-import-warnings.js';
import { WhoMadeAnAccount1764100000065 } from '../migrations/1764100000065-who-made-an-account.js';
import { TrueStatesOfModels1764100000066 } from '../migrations/1764100000066-true-states-of-models.js';
import { ModelDrift1764100000067 } from '../migrations/1764100000067-model-drift.js';
import { PublishingByTwo1764200000010 } from '../migrations/1764200000010-publishing-by-two.js';
import { ConversationTexts1764200000050 } from '../migrations/1764200000050-conversation-texts.js';
import { LoanBooks1764300000001 } from '../migrations/1764300000001-loan-books.js';
import { RepaymentReversals1764300000002 } from '../migrations/1764300000002-repayment-reversals.js';
import { RefinanceApprovals1764300000020 } from '../migrations/1764300000020-refinance-approvals.js';
import { ScoreRateTables1764300000030 } from '../migrations/1764300000030-score-rate-tables.js';
import { SourcesOfLtvRules1764300000031 } from '../migrations/1764300000031-sources-of-ltv-rules.js';
import { NotificationsWaitedFor1764300000032 } from '../migrations/1764300000032-notifications-waited-for.js';
import { ServiceAccounts1764300000040 } from '../migrations/1764300000040-service-accounts.js';
import { Payments1764300000041 } from '../migrations/1764300000041-payments.js';
import { BooksImports1764300000050 } from '../migrations/1764300000050-books-imports.js';
import { ReversalsOfPayments1764400000000 } from '../migrations/1764400000000-reversals-of-payments.js';
import { ScenarioRulesByTwo1764400000200 } from '../migrations/1764400000200-scenario-rules-by-two.js';
import { ScenarioRulesThatHold1764400000201 } from '../migrations/1764400000201-scenario-rules-that-hold.js';
import { RollbacksByTwo1764400000400 } from '../migrations/1764400000400-rollbacks-by-two.js';
import { RefusedReportsAgain1764400000500 } from '../migrations/1764400000500-refused-reports-again.js';
import { RulesForLastingChanges1764400000501 } from '../migrations/1764400000501-rules-for-lasting-changes.js';
import { VersionsByTwo1764400000502 } from '../migrations/1764400000502-versions-by-two.js';
import { ProductsByTwo1764400000503 } from '../migrations/1764400000503-products-by-two.js';
import { ImportsCorrectedBeforeTheyAreLoaded1764400000600 } from '../migrations/1764400000600-imports-corrected-before-they-are-loaded.js';
import { SpendingSettings1764400000610 } from '../migrations/1764400000610-spending-settings.js';
import { SpendingStatistics1764400000620 } from '../migrations/1764400000620-spending-statistics.js';
import { NoModelOfUnusualQuarters1764400000900 } from '../migrations/1764400000900-no-model-of-unusual-quarters.js';
import { HopeSeenSooner1764400000910 } from '../migrations/1764400000910-hope-seen-sooner.js';
import { RepliesWaitInLine1764500000000 } from '../migrations/1764500000000-replies-wait-in-line.js';
import { ConversationsPutAwayAndRead1764500000001 } from '../migrations/1764500000001-conversations-put-away-and-read.js';
import { PartsOfReplies1764600000000 } from '../migrations/1764600000000-parts-of-replies.js';
import { Series1764700000000 } from '../migrations/1764700000000-series.js';
import { AnalysedFiles1764800000000 } from '../migrations/1764800000000-analysed-files.js';
import { ImagesAreInspected1764800000001 } from '../migrations/1764800000001-images-are-inspected.js';
import { PhotographsOfPapers1764800000002 } from '../migrations/1764800000002-photographs-of-papers.js';
import { ImagesForAPurpose1790400000000 } from '../migrations/1790400000000-images-for-a-purpose.js';
import { ImportsCanBeCancelled1790500000000 } from '../migrations/1790500000000-imports-can-be-cancelled.js';
import { WhatMessagesCarry1790600000000 } from '../migrations/1790600000000-what-messages-carry.js';
import { MoneyAllocatedAgain1790700000000 } from '../migrations/1790700000000-money-allocated-again.js';
import { AnomalyRulesAsMeasured1790700000010 } from '../migrations/1790700000010-anomaly-rules-as-measured.js';
import { ForecastsByTheNetworkInService1790800000000 } from '../migrations/1790800000000-forecasts-by-the-network-in-service.js';
import { SeriesOfDays1790800000001 } from '../migrations/1790800000001-series-of-days.js';
import { News1790900000000 } from '../migrations/1790900000000-news.js';
import { Exports1795500100000 } from '../migrations/1795500100000-exports.js';
import { UndatedNewsAreRemembered1795500200000 } from '../migrations/1795500200000-undated-news-are-remembered.js';
import { AllocationsReturned1795500300000 } from '../migrations/1795500300000-allocations-returned.js';
import { ProductsFromFiles1795500400000 } from '../migrations/1795500400000-products-from-files.js';

/** Every step of the database, listed rather than found: a renamed file's old build must not run as a second step. */
export const migrations = [
  InstitutionsAndAccounts1763700000001,
  LoansAndRepayments1763700000002,
  AuditTrail1763700000003,
  QuarterlySpending1763700000004,
  ScenarioRules1763700000005,
  ConversationsAndReplies1763700000006,
  FirstScenarioRules1763700000007,
  SearchByFirstLetters1763700000011,
  InterestThatStaysOwed1763700000012,
  GraceAndPrepaymentFee1763800000001,
  LendingRules1763800000002,
  Holidays1763800000003,
  Documents1763800000004,
  Refinance1763800000005,
  RateCutRequests1763800000006,
  DecisionFigures1763800000007,
  Arrears1763800000008,
  RateCeilings1763800000009,
  LoanNumbersInAnyCase1763800000010,
  ContractTerminations1763800000011,
  PriceIndex1763900000001,
  PeerGroups1763900000002,
  HealthScore1763900000005,
  Anomalies1763900000006,
  Notifications1763900000007,
  ImportsThatCanBeUndone1763900000010,
  DataQuality1763900000011,
  WhoAskedForAnImportTask1763900000012,
  Models1763900000020,
  LifeStageCorrections1763900000030,
  SpendingClusters1763900000031,
  AnomaliesByAModel1763900000032,
  Recommendations1763900000040,
  ReportCache1763900000041,
  SessionEpoch1764000000001,
  SearchByWholeAddress1764000000002,
  FinancialSnapshots1764100000001,
  FourteenScenarioRules1764100000002,
  ThresholdVersions1764100000003,
  ChatKnowledge1764100000010,
  ReplyUnderstanding1764100000020,
  ReplyFacts1764100000030,
  ComplianceRecords1764100000040,
  AuditSeals1764100000041,
  ExplanationsTold1764100000042,
  RepliesByAccount1764100000050,
  ReplyFeedback1764100000051,
  ImportWarnings1764100000060,
  WhoMadeAnAccount1764100000065,
  TrueStatesOfModels1764100000066,
  ModelDrift1764100000067,
  PublishingByTwo1764200000010,
  ConversationTexts1764200000050,
  LoanBooks1764300000001,
  RepaymentReversals1764300000002,
  RefinanceApprovals1764300000020,
  ScoreRateTables1764300000030,
  SourcesOfLtvRules1764300000031,
  NotificationsWaitedFor1764300000032,
  ServiceAccounts1764300000040,
  Payments1764300000041,
  BooksImports1764300000050,
  ReversalsOfPayments1764400000000,
  ScenarioRulesByTwo1764400000200,
  ScenarioRulesThatHold1764400000201,
  RollbacksByTwo1764400000400,
  RefusedReportsAgain1764400000500,
  RulesForLastingChanges1764400000501,
  VersionsByTwo1764400000502,
  ProductsByTwo1764400000503,
  ImportsCorrectedBeforeTheyAreLoaded1764400000600,
  SpendingSettings1764400000610,
  SpendingStatistics1764400000620,
  NoModelOfUnusualQuarters1764400000900,
  HopeSeenSooner1764400000910,
  RepliesWaitInLine1764500000000,
  ConversationsPutAwayAndRead1764500000001,
  PartsOfReplies1764600000000,
  Series1764700000000,
  AnalysedFiles1764800000000,
  ImagesAreInspected1764800000001,
  PhotographsOfPapers1764800000002,
  ImagesForAPurpose1790400000000,
  ImportsCanBeCancelled1790500000000,
  WhatMessagesCarry1790600000000,
  MoneyAllocatedAgain1790700000000,
  AnomalyRulesAsMeasured1790700000010,
  ForecastsByTheNetworkInService1790800000000,
  SeriesOfDays1790800000001,
  News1790900000000,
  Exports1795500100000,
  UndatedNewsAreRemembered1795500200000,
  AllocationsReturned1795500300000,
  ProductsFromFiles1795500400000,
];
