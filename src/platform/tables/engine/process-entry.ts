// The process of an analysis.
import { serve } from './order-handler.js';

serve();
