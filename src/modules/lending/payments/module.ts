import type { Actor } from '../../../platform/access/index.js';
import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { Customers } from '../../customers/index.js';
import type { Servicing } from '../servicing/index.js';
import { PaymentAllocationService } from './payment-allocation.service.js';
import { PaymentChangesResolver } from './changes/payment-changes.resolver.js';
import { PaymentConfirmationService, type PaymentObserver } from './payment-confirmation.service.js';
import { PaymentReceiptEntity, PaymentRefundEntity } from './payment-money.entity.js';
import { PaymentRefundService } from './payment-refund.service.js';
import { PaymentStartService } from './payment-start.service.js';
import { PaymentWritingRepository } from './payment-writing.repository.js';
import { PaymentEntity } from './payment.entity.js';
import { PaymentRepository } from './payment.repository.js';
import { LoanPaymentsResolver, PaymentReceiptResolver, PaymentResolver, type LoansByIds } from './payment.resolver.js';
import { PaymentService } from './payment.service.js';
import { PaymentSystemStandIn } from './payment-system-stand-in.js';

export const paymentEntities: Entities = [PaymentEntity, PaymentReceiptEntity, PaymentRefundEntity];

export interface PaymentNeighbours {
  readonly customers: Pick<Customers, 'accessLog'>;
  readonly servicing: () => Promise<Servicing>;
  readonly loansByIds: LoansByIds;
  /** The account of an institution's payment system; null when it has none. */
  readonly serviceAccountOf: (institutionId: number) => Promise<Actor | null>;
  readonly onConfirmed: PaymentObserver;
}

export interface Payments {
  /** Returns payments to callers who may see them. */
  readonly service: PaymentService;
  readonly resolvers: Resolvers;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
  /** Confirms payments without a bank; does nothing unless configured. */
  startWorker(): () => Promise<void>;
}

/** The operations on payments. */
export interface PaymentActs {
  readonly starts: PaymentStartService;
  readonly confirmations: PaymentConfirmationService;
  readonly refunds: PaymentRefundService;
  readonly allocations: PaymentAllocationService;
}

export function createPaymentActs(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  { servicing, onConfirmed }: Pick<PaymentNeighbours, 'servicing' | 'onConfirmed'>,
): PaymentActs {
  const payments = new PaymentRepository(database);
  const parts = { database, clock, payments, writing: new PaymentWritingRepository() };
  return {
    starts: new PaymentStartService({ ...parts, servicing }),
    confirmations: new PaymentConfirmationService({ ...parts, servicing, onConfirmed }),
    refunds: new PaymentRefundService(parts),
    allocations: new PaymentAllocationService({ ...parts, servicing, onConfirmed }),
  };
}

export function createPayments(platform: Platform, neighbours: PaymentNeighbours): Payments {
  const { customers, loansByIds, serviceAccountOf } = neighbours;
  const { clock, config, database, log } = platform;
  const payments = new PaymentRepository(database);
  const shown = new PaymentService({ clock, accessLog: customers.accessLog, payments });
  const { starts, confirmations, refunds, allocations } = createPaymentActs(platform, neighbours);
  return {
    service: shown,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [PaymentResolver, new PaymentResolver(shown, loansByIds)],
      [PaymentReceiptResolver, new PaymentReceiptResolver(shown)],
      [LoanPaymentsResolver, new LoanPaymentsResolver(shown)],
      [PaymentChangesResolver, new PaymentChangesResolver(starts, confirmations, refunds, allocations)],
    ]),
    nodes: {
      Payment: async (id, context) => {
        const row = await shown.find(context, id);
        return row && { ...row, __typename: 'Payment' };
      },
    },
    startWorker() {
      if (!config.payments.standIn) return () => Promise.resolve();
      return new PaymentSystemStandIn({ clock, log, payments, confirmations, serviceAccountOf }).start();
    },
  };
}
