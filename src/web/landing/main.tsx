import '../shared/base.css';
import './landing.css';
import './chat/chat.css';
import './chat/parts/parts.css';
import './chat/carried/carried.css';
import { mount } from '../shared/mount.js';
import { Page } from './page.js';

mount(<Page />);
