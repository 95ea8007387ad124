import '../base/page.js';
import { walkChanges } from './change-walk.js';

walkChanges(document);
