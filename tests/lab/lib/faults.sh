fault() { die later; }
