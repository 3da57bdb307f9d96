// The process of an analysis.
import { serve } from './serve.js';

serve();
