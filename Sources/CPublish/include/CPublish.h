#ifndef CPUBLISH_H
#define CPUBLISH_H

/// Exchanges the two paths in one step, so that nobody ever sees neither or both.
///
/// Both must exist and be on one file system. Returns 0, or an errno value: EINVAL or ENOSYS where
/// the file system or the system cannot exchange.
int moshtari_exchange(const char *first, const char *second);

#endif
