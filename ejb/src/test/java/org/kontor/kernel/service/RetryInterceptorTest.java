package org.kontor.kernel.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryInterceptorTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03"})
    void whatTheDatabaseAsksToRepeatIsRepeated(String state) {
        assertTrue(RetryInterceptor.isWorthRetry(
                new RuntimeException(new PersistenceException(new SQLException("no", state)))));
    }

    @Test
    void aLostUpdateIsRepeated() {
        assertTrue(RetryInterceptor.isWorthRetry(new PersistenceException(new OptimisticLockException("lost"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "57014", "08006"})
    void otherFaultsAreNot(String state) {
        assertFalse(RetryInterceptor.isWorthRetry(new PersistenceException(new SQLException("no", state))));
        assertFalse(RetryInterceptor.isWorthRetry(new IllegalStateException()));
    }
}
